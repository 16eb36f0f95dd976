import type { Shown } from '../has-box';
import { isBefore } from '../is-before';
import { holds } from './at-or-below';
import { commentsOf } from './comments';
import { outermost } from './outermost';
import { isCaption } from './prose';
import type { Selectors } from './selectors';
import { isVisible } from './visible';

/** Which of the links one is, is asked of each: a browser finds all links sooner than those of several kinds. */
export const LINK = 'a[href]';

/** The heading of somebody whose post is shared. */
export const SHARED_HEADING = 'h5';

/** The parts of a post's box, without those of its comments. */
export interface Parts {
  readonly box: Element;
  readonly selectors: Selectors;
  /** What matches in the box, comments included. */
  readonly find: (select: string) => readonly Element[];
  /** Whether an element of the box stands in a comment of it. */
  readonly isInComment: (element: Element) => boolean;
  /** Blocks that a mark names as the message and that can be seen, outermost only, in the page's order. A shared post has two. */
  readonly messages: readonly Element[];
  /** Marked messages that can't be seen now: second copies, or all of them. */
  readonly unseen: readonly Element[];
  /** The header's menu button. */
  readonly menu?: Element | undefined;
  /** What ends the header: its menu button, else the first words or whose post is shared. Names and time stand before it. */
  readonly headerEnd?: Element | undefined;
  /** Like, comment, share: nothing after it is the post's own. */
  readonly actionBar?: Element | undefined;
}

/** A box of which no part is known yet. */
export function bareParts(box: Element, selectors: Selectors): Parts {
  const isInComment = commentsOf(box, selectors);
  return { box, selectors, find: finderIn(box), isInComment, messages: [], unseen: [] };
}

/** Finds what a selector matches once: some are asked for several times, while the page stands still. */
function finderIn(box: Element): Parts['find'] {
  const known = new Map<string, readonly Element[]>();
  return (select) => {
    const found = known.get(select) ?? [...box.querySelectorAll(select)];
    known.set(select, found);
    return found;
  };
}

/** Takes a post's box apart. */
export function partsOf(box: Element, selectors: Selectors, shown: Shown): Parts {
  const bare = bareParts(box, selectors);
  const own = (select: string) => bare.find(select).filter((found) => !bare.isInComment(found));
  const marked = outermost(own(selectors.message.any));
  const messages = marked.filter((message) => isVisible(message, shown));
  const unseen = marked.filter((message) => !messages.includes(message));
  const first = messages[0] ?? unseen[0];
  const [button] = own(selectors.menuButton.any);
  const menu = button && !(first && isBefore(first, button)) ? button : undefined;
  const headerEnd = menu ?? endWithoutMenu(own, first, selectors);
  const actionBar = own(selectors.actionBar.any).find((bar) => !first || isBefore(first, bar));
  return { ...bare, messages, unseen, menu, headerEnd, actionBar };
}

type Own = (select: string) => Element[];

/** The first words, marked or not, or the name of somebody whose post is shared, if that comes first. */
function endWithoutMenu(own: Own, marked: Element | undefined, selectors: Selectors): Element | undefined {
  const shared = sharedName(own, selectors);
  const end = earlier(marked, shared);
  return end && end === marked ? end : earlier(shared, textBelowName(own, selectors));
}

function earlier(one: Element | undefined, other: Element | undefined): Element | undefined {
  return one && other && isBefore(other, one) ? other : (one ?? other);
}

/** Who is named, with a link, in the heading of inner authors or below the time of a first one. A friend's line above an author has no time. */
function sharedName(own: Own, { author, permalink }: Selectors): Element | undefined {
  const [first, ...others] = outermost(own(author.any)).filter((name) => holds(name, LINK));
  const time = first && own(`${permalink.any},a[href^="?"]`).find((link) => isBefore(first, link));
  return others.find((name) => holds(name, SHARED_HEADING) || (time && isBefore(time, name)));
}

/**
 * The first block of text after a name, where neither menu button nor mark says where the header ends. Times and labels are blocks too,
 * but of the second kind, and short.
 */
function textBelowName(own: Own, { author, textBlock, skip, permalink }: Selectors): Element | undefined {
  const [name] = own(author.any);
  return (
    name &&
    own(textBlock.any).find(
      (text) =>
        isBefore(name, text) &&
        !text.closest('a') &&
        (text.matches(textBlock.ranked[0] ?? textBlock.any) ||
          (isCaption(text) && !text.closest(skip.any) && !text.querySelector(permalink.any))),
    )
  );
}

/** Matches in the header: before its end. None when nothing says where the header ends. */
export function inHeader({ find, isInComment, headerEnd }: Parts, select: string): Element[] {
  if (!headerEnd) return [];
  return find(select).filter((found) => isBefore(found, headerEnd) && !isInComment(found));
}

/** Matches in the content: after the header and before the action bar, not in a comment. */
export function inContent(parts: Parts, select: string): Element[] {
  return parts.find(select).filter((found) => isContent(found, parts));
}

/** Whether an element stands after the header and before the action bar, and in no comment. */
export function isContent(
  element: Element,
  { isInComment, menu, headerEnd, messages, actionBar }: Parts,
): boolean {
  if (actionBar && isBefore(actionBar, element)) return false;
  const afterHeader = menu
    ? isBefore(menu, element)
    : !headerEnd || headerEnd === messages[0] || !isBefore(element, headerEnd);
  return afterHeader && !isInComment(element);
}
