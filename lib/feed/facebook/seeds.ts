import type { Surface } from '../site-reader';
import type { Selectors } from './selectors';

/**
 * Elements at or below `root` that belong to posts. On a feed: marked messages, listings, roots, the feed's children and menu buttons,
 * since accounts differ in which of them they get. Elsewhere only marked messages, which nothing but a post has.
 */
export function facebookSeeds(root: Element, selectors: Selectors, surface: Surface): Element[] {
  const wanted = seedSelector(selectors, surface);
  if (wanted === undefined) return [];
  const below = root.querySelectorAll(wanted);
  return root.matches(wanted) ? [root, ...below] : [...below];
}

function seedSelector(selectors: Selectors, { kind }: Surface): string | undefined {
  if (kind === 'private') return undefined;
  if (kind === 'page') return selectors.message.any;
  const { message, listing, postRoot, feedChild, menuButton } = selectors;
  return [message, listing, postRoot, feedChild, menuButton].map(({ any }) => any).join(',');
}
