import { levels } from '../levels';
import { accountAt } from './addresses';
import type { Selectors } from './selectors';

/** Pictures and films of a post, without the pictures of people beside their names. */
export function* mediaIn(root: Element, select: string, selectors: Selectors): Generator<Element> {
  for (const media of root.querySelectorAll(select)) if (!isAvatar(media, selectors)) yield media;
}

export function holdsMedia(root: Element, selectors: Selectors): boolean {
  return !mediaIn(root, selectors.media.any, selectors).next().done;
}

function isAvatar(picture: Element, { avatar }: Selectors): boolean {
  if (picture.matches(avatar.any)) return true;
  const link = picture.closest('a[href]');
  return link !== null && accountAt(link.getAttribute('href') ?? '') !== undefined;
}

/** Whether an element stands in something that matches, below `root`. */
export function isInside(element: Element, select: string, root: Element): boolean {
  const around = element.closest(select);
  return around !== null && around !== root && root.contains(around);
}

/**
 * Times below `root` that may stand beside a caption: not a comment's, not in a feed's post unless that is `root` itself. There a time in
 * a link is the header's.
 */
export function ownTimes(root: Element, { time, commentLink, post }: Selectors): Element[] {
  const foreign = `${commentLink.any},${post.any}${root.matches(post.any) ? ',a' : ''}`;
  return [...root.querySelectorAll(time.any)].filter((each) => !isInside(each, foreign, root));
}

/** Whether an element holds more than one row of a post: a comment, the actions, pictures, a second time. */
export function holdsOthers(element: Element, selectors: Selectors): boolean {
  const { commentLink, actions, time } = selectors;
  if (element.querySelector(`${commentLink.any},${actions.any}`)) return true;
  return element.querySelectorAll(time.any).length > 1 || holdsMedia(element, selectors);
}

/** The outermost element around `from`, below `stop`, that holds one row alone; `from` itself at least. */
export function rowAround(from: Element, stop: Element, selectors: Selectors): Element {
  let row = from;
  for (const at of levels(from, stop)) {
    if (at !== from && holdsOthers(at, selectors)) break;
    row = at;
  }
  return row;
}
