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
  const { textBlock, dialog, joined } = selectors;
  const scopes = onePostScopes(root, selectors, surface);
  const alone = scopes.flatMap((scope) => {
    if (scope.contains(root) && scope !== root && !mayBelongToPost(root, selectors)) return [];
    return onlyPost(scope, selectors, shown)?.seed ?? [];
  });
  if (kind === 'post' || scopes.some((scope) => scope.contains(root))) return alone;
  const marks = atOrBelow(root, joined.marks);
  // Empty places come and go by the hundred, and have no text; nor do texts count in what is marked.
  const hasTexts = isCaption(root) && (kind === 'page' || !root.closest(joined.around));
  const closed = new Set(kind === 'page' ? [] : marks);
  const texts = hasTexts
    ? atOrBelow(root, textBlock.any).filter(
        (text) => !isInside(text, closed, root) && isText(text, selectors),
      )
    : [];
  const seeds = [...marks, ...texts];
  return scopes.length === 0 ? seeds : [...seeds.filter((seed) => !seed.closest(dialog.any)), ...alone];
}

/** Whether an element at or below `root` stands in one of these, which do too. */
function isInside(element: Element, closed: ReadonlySet<Element>, root: Element): boolean {
  if (closed.size === 0) return false;
  let at: Element | null = element;
  while (at && at !== root && !closed.has(at)) at = at.parentElement;
  return at !== null && closed.has(at);
}

function isText(block: Element, { joined }: Selectors): boolean {
  return isCaption(block) && isWorded(block.textContent ?? '') && !block.closest(joined.unread);
}

/** What matches at `root` or below it. */
export function atOrBelow(root: Element, select: string): Element[] {
  const below = [...root.querySelectorAll(select)];
  return root.matches(select) ? [root, ...below] : below;
}
