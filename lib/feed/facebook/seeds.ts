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
  const { message, listing, postRoot, feedChild, menuButton, textBlock, dialog } = selectors;
  const alone = onePostScopes(root, selectors, surface).flatMap((scope) => {
    if (scope.contains(root) && scope !== root && !mayBelongToPost(root, selectors)) return [];
    return onlyPost(scope, selectors, shown)?.seed ?? [];
  });
  if (kind === 'post' || root.closest(dialog.any)) return alone;
  const around = `${message.any},${listing.any},${postRoot.any},${feedChild.any}`;
  const marks = atOrBelow(root, `${around},${menuButton.any}`);
  // Empty places come and go by the hundred, and have no text; nor do texts count in what is marked.
  const texts =
    !isCaption(root) || (kind !== 'page' && root.closest(around))
      ? []
      : atOrBelow(root, textBlock.any).filter((text) => isText(text, selectors));
  const outside = kind === 'page' ? texts : outsideOf(marks, texts, root);
  const seeds = [...marks, ...outside];
  return [
    ...(root.querySelector(dialog.any) ? seeds.filter((seed) => !seed.closest(dialog.any)) : seeds),
    ...alone,
  ];
}

function isText(block: Element, { skip, author }: Selectors): boolean {
  return isCaption(block) && isWorded(block.textContent ?? '') && !block.closest(`${skip.any},${author.any}`);
}

/** Those of some elements below `root` that stand in none of others: by climbing, which needs no selector. */
function outsideOf(others: readonly Element[], elements: readonly Element[], root: Element): Element[] {
  const closed = new Set(others);
  return elements.filter((element) => {
    let at: Element | null = element;
    while (at && at !== root && !closed.has(at)) at = at.parentElement;
    return !at || !closed.has(at);
  });
}

/** What matches at `root` or below it. */
export function atOrBelow(root: Element, select: string): Element[] {
  const below = [...root.querySelectorAll(select)];
  return root.matches(select) ? [root, ...below] : below;
}
