import { isBefore } from '../is-before';
import { levels } from '../levels';
import { mediaIn, ownTimes, rowAround } from './post-parts';
import { reelSlide } from './reel-slide';
import { rowCaption } from './row-caption';
import type { Selectors } from './selectors';

/**
 * The element that holds the one post a seed belongs to. In a feed every post is marked. A post's own page has no mark, and one post:
 * it is the smallest element around its caption that has pictures and actions too. Other posts of its author stand below it.
 */
export function instagramBox(seed: Element, selectors: Selectors): Element | undefined {
  const { main, dialog, post, film, reelAuthor } = selectors;
  const scope = seed.closest(`${main.any},${dialog.any}`) ?? wholePage(seed, main.any);
  if (!scope) return undefined;
  const marked = seed.closest(post.any);
  if (marked && scope.contains(marked)) return marked;
  const slide = seed.matches(`${film.any},${reelAuthor.any}`) ? reelSlide(seed, scope, selectors) : undefined;
  return slide ?? onlyPost(scope, selectors);
}

function wholePage({ ownerDocument: { body } }: Element, main: string): Element | undefined {
  return body.querySelector(main) ? undefined : body;
}

/**
 * While pictures or actions are not there yet, the element with one of them or the caption's row; but in dialogs all three must be
 * there, since conversations are dialogs too. The main column itself is never a box: other pages use it again.
 */
function onlyPost(scope: Element, selectors: Selectors): Element | undefined {
  const { dialog, actions, media, commentLink } = selectors;
  const isDialog = scope.matches(dialog.any);
  const start = rowCaption(scope, selectors)?.block ?? ownTimes(scope, selectors).at(-1);
  if (!start) return undefined;
  const comment = scope.querySelector(commentLink.any);
  const isPosts = (each: Element) => isBefore(each, start) && !(comment && isBefore(comment, each));
  let part: Element | undefined;
  for (const at of [...levels(start, scope), ...(isDialog ? [scope] : [])]) {
    const holdsActions = at.querySelector(actions.any) !== null;
    const holdsPictures = [...mediaIn(at, media.any, selectors)].some(isPosts);
    if (holdsActions && holdsPictures) return at;
    if (holdsActions || holdsPictures) part ??= at;
  }
  return isDialog ? undefined : (part ?? rowAround(start, scope, selectors));
}
