import { levels, matching } from '../levels';
import { holds } from './at-or-below';
import { isInComment, isPostArticle } from './comments';
import { isWorded } from './decoy';
import { outermost } from './outermost';
import { LINK, SHARED_HEADING } from './parts';
import { isProse } from './prose';
import { scopeOf } from './scope';
import type { Selectors } from './selectors';

const MAX_SIBLINGS = 40;

/**
 * The element that holds the one post a seed belongs to. Facebook marks a post's root in four ways or not at all, so: the outermost
 * marked root below page or dialog, unless it holds several posts; else the smallest element with both a header and its words.
 */
export function facebookBox(seed: Element, selectors: Selectors): Element | undefined {
  const scope = scopeOf(seed, selectors);
  if (!scope || isInComment(seed, selectors)) return undefined;
  let stop = scope;
  for (const root of rootsAround(seed, scope, selectors)) {
    if (!holdsSeveral(root, selectors)) return root;
    stop = root;
  }
  return boxByHeader(seed, stop, selectors);
}

/** Outermost first. */
function rootsAround(seed: Element, scope: Element, selectors: Selectors): Element[] {
  const roots = selectors.joined('postRoot feedChild');
  const around: Element[] = [];
  for (const at of matching(seed, roots)) {
    if (at === scope || !scope.contains(at)) break;
    if (!at.matches(selectors.comment.any) || isPostArticle(at, selectors)) around.unshift(at);
  }
  return around;
}

/**
 * A feed's child may hold a whole list. Menus of videos and of the comments' order are no posts: nothing follows them. Where no menu
 * tells, as in search, the posts' roots, messages or texts do.
 */
function holdsSeveral(root: Element, selectors: Selectors): boolean {
  const own = (select: string) =>
    [...root.querySelectorAll(select)].filter((found) => !isInComment(found, selectors));
  const { menuButton, message, postRoot, textBlock } = selectors;
  let signs = own(menuButton.any);
  if (signs.length === 0) {
    if (outermost(own(postRoot.any)).length > 1) return true;
    signs = [...own(message.any), ...own(textBlock.any).filter((text) => isWritten(text, selectors))];
  }
  if (signs.length < 2) return false;
  const boxes = [...new Set(signs.flatMap((sign) => boxByHeader(sign, root, selectors) ?? []))];
  return outermost(boxes).length > 1;
}

/**
 * The smallest element below `stop` that holds a header and words. From words the header is looked for before them, from a menu
 * button the words after it; at another post both give up, so that a neighbour's header is never borrowed.
 */
function boxByHeader(seed: Element, stop: Element, selectors: Selectors): Element | undefined {
  return seed.matches(selectors.menuButton.any)
    ? boxFromMenu(seed, stop, selectors)
    : boxFromWords(seed, stop, selectors);
}

function boxFromWords(words: Element, stop: Element, selectors: Selectors): Element | undefined {
  const { menuButton, author } = selectors;
  let besideAuthor: Element | undefined;
  for (const at of levels(words, stop)) {
    for (const sibling of siblings(at, 'previousElementSibling')) {
      const header = holds(sibling, menuButton.any);
      if (!header && !holds(sibling, author.any)) continue;
      if (holdsWords(sibling, selectors, selectors.textBlock.ranked[0] ?? selectors.textBlock.any))
        return besideAuthor;
      if (header) {
        // A menu without a name, above a name, is the page's: a group's own header has one. Beside a heading that leads to nobody it is
        // a strip's, of films or friends. Posts begin with lower headings than a page.
        const isOther =
          besideAuthor &&
          (!holds(sibling, author.any) || isList(at, selectors) || isStrip(sibling, besideAuthor, selectors));
        const box = at.parentElement;
        return isOther || !box || holds(box, 'h1') ? besideAuthor : box;
      }
      // Words above a header: the name before them is of something else.
      if (hasHeader(at, selectors)) return besideAuthor;
      if (!besideAuthor || isSharedIn(at, selectors)) besideAuthor = at.parentElement ?? undefined;
    }
  }
  return besideAuthor;
}

function boxFromMenu(menu: Element, stop: Element, selectors: Selectors): Element | undefined {
  const { author, textBlock } = selectors;
  for (const at of levels(menu, stop)) {
    if (holds(at, 'h1')) return undefined; // a page's head
    const isNamed = holds(at, author.any);
    for (const sibling of siblings(at, 'nextElementSibling')) {
      if (hasHeader(sibling, selectors) || (!isNamed && holds(sibling, author.any))) return undefined;
      if (isStrip(at, sibling, selectors)) return undefined;
      if (!holdsWords(sibling, selectors, textBlock.any)) continue;
      if (isList(sibling, selectors)) return undefined;
      // A page's own head has a menu too, and words below it; but then whole posts follow.
      const after = isNamed ? [] : [...siblings(sibling, 'nextElementSibling')];
      return after.some((each) => hasHeader(each, selectors)) ? undefined : (at.parentElement ?? undefined);
    }
  }
  return undefined;
}

/**
 * Whether whole posts stand in what follows a header, as below “Posts” and “Filters” on a timeline: several people are named there, or one
 * whose words an action bar ends. Below a post's own header stands one name at most, of somebody whose post is shared, and no bar.
 */
function isList(element: Element, selectors: Selectors): boolean {
  const { length } = outermost(peopleIn(element, selectors));
  return length > 1 || (length === 1 && holds(element, selectors.actionBar.any));
}

/** Whether a header names nobody who can be visited, and what stands beside it does: a strip between posts, and a post. */
function isStrip(header: Element, beside: Element, selectors: Selectors): boolean {
  return peopleIn(header, selectors).length === 0 && peopleIn(beside, selectors).length > 0;
}

/** Whether the first name is an inner author's: of a post that is shared, below who shares it. */
function isSharedIn(element: Element, selectors: Selectors): boolean {
  const [name] = peopleIn(element, selectors);
  return name !== undefined && holds(name, SHARED_HEADING);
}

/** Names below an element that lead to somebody, without those of comments. */
function peopleIn(element: Element, selectors: Selectors): Element[] {
  return [...element.querySelectorAll(selectors.author.any)].filter(
    (name) => holds(name, LINK) && !isInComment(name, selectors),
  );
}

/** A menu and a name: those of a post, mostly. */
function hasHeader(element: Element, { menuButton, author }: Selectors): boolean {
  return holds(element, menuButton.any) && holds(element, author.any);
}

function* siblings(of: Element, side: 'previousElementSibling' | 'nextElementSibling'): Generator<Element> {
  let at = of[side];
  for (let count = 0; at && count < MAX_SIBLINGS; count++) {
    yield at;
    at = at[side];
  }
}

/** Long enough to be somebody's words, and neither a decoy nor a button's. */
function isWritten(block: Element, { skip }: Selectors): boolean {
  return isProse(block.textContent) && isWorded(block.textContent ?? '') && !block.closest(skip.any);
}

/** @param blocks which blocks of text count as words; those of a header, in or around the author's name, never do. */
function holdsWords(element: Element, selectors: Selectors, blocks: string): boolean {
  const { author } = selectors;
  if (holds(element, selectors.joined('message listing actionBar'))) return true;
  for (const block of element.matches(blocks) ? [element] : element.querySelectorAll(blocks)) {
    if (!isWritten(block, selectors) || isInComment(block, selectors)) continue;
    if (!block.closest(author.any) && !block.querySelector(author.any)) return true;
  }
  return false;
}
