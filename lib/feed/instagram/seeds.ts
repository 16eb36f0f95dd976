import type { Surface } from '../site-reader';
import type { Selectors } from './selectors';

/**
 * Elements at or below `root` that belong to posts: marked posts, and on a post's own page, which marks none, the times beside its
 * caption and in its foot. Among reels, which have neither, films and their authors. Tiles of profiles and of Explore are none: they hold a picture and no caption.
 */
export function instagramSeeds(
  root: Element,
  selectors: Selectors,
  { name, kind, permalink }: Surface,
): Element[] {
  if (kind === 'private') return [];
  const { post, time, commentLink, film, reelAuthor } = selectors;
  const ofReels = isAmongReels(name) ? [film, reelAuthor] : [];
  const wanted = [post, ...(permalink ? [time] : []), ...ofReels].map(({ any }) => any).join(',');
  const found = [...(root.matches(wanted) ? [root] : []), ...root.querySelectorAll(wanted)];
  return found.filter((seed) => seed.matches(post.any) || !seed.closest(`${commentLink.any},${post.any}`));
}

/** Whether slides are looked for: among reels, and on a reel's own page, which may be drawn as one. */
export function isAmongReels(name: Surface['name']): boolean {
  return name.startsWith('reel');
}
