import type { Shown } from '../has-box';
import type { Surface } from '../site-reader';
import { mayBelongToPost, onlyPost } from './only-post';
import { onePostScopes } from './scope';
import type { Selectors } from './selectors';

/**
 * Elements at or below `root` that belong to posts. On a feed: marked messages, listings, roots, the feed's children and menu buttons,
 * since accounts differ in which of them they get. Elsewhere only marked messages, which nothing but a post has. In a dialog and on a
 * post's own page, where there is one post, one element of that one, wherever it stands.
 */
export function facebookSeeds(
  root: Element,
  selectors: Selectors,
  { surface, shown }: { readonly surface: Surface; readonly shown: Shown },
): Element[] {
  const { kind } = surface;
  if (kind === 'private') return [];
  const alone = onePostScopes(root, selectors, surface).flatMap((scope) => {
    if (scope.contains(root) && scope !== root && !mayBelongToPost(root, selectors)) return [];
    return onlyPost(scope, selectors, shown)?.seed ?? [];
  });
  if (kind === 'post') return alone;
  const wanted = seedSelector(selectors, kind);
  const below = [...root.querySelectorAll(wanted)];
  const among = (root.matches(wanted) ? [root, ...below] : below).filter(
    (seed) => !seed.closest(selectors.dialog.any),
  );
  return [...among, ...alone];
}

function seedSelector(selectors: Selectors, kind: 'feed' | 'page'): string {
  const { message, listing, postRoot, feedChild, menuButton } = selectors;
  if (kind === 'page') return message.any;
  return [message, listing, postRoot, feedChild, menuButton].map(({ any }) => any).join(',');
}
