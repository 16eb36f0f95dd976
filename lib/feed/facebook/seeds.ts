import type { Shown } from '../has-box';
import { levels } from '../levels';
import type { Surface } from '../site-reader';
import { atOrBelow } from './at-or-below';
import { isWorded } from './decoy';
import { mayBelongToPost, onlyPost } from './only-post';
import { isCaption } from './prose';
import { onePostScopes } from './scope';
import type { Selectors } from './selectors';

/** What stands around a post's words, or at them. */
const AROUND = 'message listing postRoot feedChild';
const MARKS = `${AROUND} menuButton`;

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
  const { textBlock, dialog } = selectors;
  const scopes = onePostScopes(root, selectors, surface);
  const alone = scopes.flatMap((scope) => {
    if (scope.contains(root) && scope !== root && !mayBelongToPost(root, selectors)) return [];
    return onlyPost(scope, selectors, shown)?.seed ?? [];
  });
  if (kind === 'post' || scopes.some((scope) => scope.contains(root))) return alone;
  const marks = atOrBelow(root, selectors.joined(MARKS));
  // Empty places come and go by the hundred, and have no text; nor do texts count in what is marked.
  const closed = new Set(kind === 'page' ? [] : marks);
  const texts =
    isCaption(root) && (kind === 'page' || !root.closest(selectors.joined(AROUND)))
      ? atOrBelow(root, textBlock.any).filter(
          (text) => ![...levels(text, root)].some((at) => closed.has(at)) && isText(text, selectors),
        )
      : [];
  return [...[...marks, ...texts].filter((seed) => !seed.closest(dialog.any)), ...alone];
}

function isText(block: Element, selectors: Selectors): boolean {
  return (
    isCaption(block) && isWorded(block.textContent ?? '') && !block.closest(selectors.joined('skip author'))
  );
}
