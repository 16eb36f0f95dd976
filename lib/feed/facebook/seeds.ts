import type { Shown } from '../has-box';
import type { Surface } from '../site-reader';
import { isWorded } from './decoy';
import { mayBelongToPost, onlyPost } from './only-post';
import { isCaption } from './prose';
import { onePostScopes } from './scope';
import type { Selectors } from './selectors';

/**
 * Elements at or below `root` that belong to posts: marked messages, listings, roots, a feed's children and menu buttons, since accounts
 * differ in which of them they get. Some get none of these, and neither do timelines, films and search: there texts, too. In a dialog and
 * on a post's own page, where there is one post, one element of that one, wherever it stands.
 */
export function facebookSeeds(
  root: Element,
  selectors: Selectors,
  { surface, shown }: { readonly surface: Surface; readonly shown: Shown },
): Element[] {
  const { kind } = surface;
  const labels = `${selectors.skip.any},${selectors.author.any}`;
  const isText = (block: Element) =>
    isCaption(block) && isWorded(block.textContent ?? '') && !block.closest(labels);
  const alone = onePostScopes(root, selectors, surface).flatMap((scope) => {
    if (scope.contains(root) && scope !== root && !mayBelongToPost(root, selectors)) return [];
    return onlyPost(scope, selectors, shown)?.seed ?? [];
  });
  if (kind === 'post') return alone;
  const { message, listing, postRoot, feedChild, menuButton, textBlock } = selectors;
  const around = `${message.any},${listing.any},${postRoot.any},${feedChild.any}`;
  const marked = atOrBelow(root, `${around},${menuButton.any}`);
  const texts = atOrBelow(root, textBlock.any).filter(
    (text) => (kind === 'page' || !text.closest(around)) && isText(text),
  );
  return [...[...marked, ...texts].filter((seed) => !seed.closest(selectors.dialog.any)), ...alone];
}

/** What matches at `root` or below it. */
export function atOrBelow(root: Element, select: string): Element[] {
  const below = [...root.querySelectorAll(select)];
  return root.matches(select) ? [root, ...below] : below;
}
