import type { Surface } from '../site-reader';
import type { Selectors } from './selectors';

/**
 * Elements at or below `root` that belong to posts: marked posts, and on a post's own page, which marks none, the times beside its
 * caption and in its foot. Tiles of profiles and of Explore are none: they hold a picture and no caption.
 */
export function instagramSeeds(root: Element, selectors: Selectors, { kind, permalink }: Surface): Element[] {
  if (kind === 'private') return [];
  const { post, time, commentLink } = selectors;
  const wanted = permalink ? `${post.any},${time.any}` : post.any;
  const found = [...(root.matches(wanted) ? [root] : []), ...root.querySelectorAll(wanted)];
  return found.filter((seed) => seed.matches(post.any) || !seed.closest(`${commentLink.any},${post.any}`));
}
