import { isBefore } from '../is-before';
import { isInComment } from './comments';
import type { Selectors } from './selectors';

/** The parts of a post's box, without those of its comments. */
export interface Parts {
  readonly box: Element;
  readonly selectors: Selectors;
  /** Blocks that a mark names as the message, outermost only, in the page's order. A shared post has two. */
  readonly messages: readonly Element[];
  /** What ends the header: its menu button, else the first message. Names and time stand before it. */
  readonly headerEnd?: Element;
  /** Like, comment, share: nothing after it is the post's own. */
  readonly actionBar?: Element;
}

/** Takes a post's box apart. Nothing here asks for a layout. */
export function partsOf(box: Element, selectors: Selectors): Parts {
  const own = (select: string) =>
    [...box.querySelectorAll(select)].filter((found) => !isInComment(found, selectors, box));
  const marked = own(selectors.message.any);
  const messages = marked.filter(
    (message) => !marked.some((other) => other !== message && other.contains(message)),
  );
  const [menu] = own(selectors.menuButton.any);
  const [first] = messages;
  const headerEnd = menu && !(first && isBefore(first, menu)) ? menu : first;
  const actionBar = own(selectors.actionBar.any).find((bar) => !first || isBefore(first, bar));
  return { box, selectors, messages, ...(headerEnd && { headerEnd }), ...(actionBar && { actionBar }) };
}

/** Matches in the header: before its menu button. None when nothing says where the header ends. */
export function inHeader({ box, selectors, headerEnd }: Parts, select: string): Element[] {
  if (!headerEnd) return [];
  return [...box.querySelectorAll(select)].filter(
    (found) => isBefore(found, headerEnd) && !isInComment(found, selectors, box),
  );
}

/** Matches in the content: after the header and before the action bar, not in a comment. */
export function* inContent(parts: Parts, select: string): Generator<Element> {
  for (const found of parts.box.querySelectorAll(select)) if (isContent(found, parts)) yield found;
}

function isContent(element: Element, { box, headerEnd, messages, actionBar, selectors }: Parts): boolean {
  const afterHeader = !headerEnd || headerEnd === messages[0] || isBefore(headerEnd, element);
  return afterHeader && !(actionBar && isBefore(actionBar, element)) && !isInComment(element, selectors, box);
}
