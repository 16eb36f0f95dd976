import { isInComment, isPostArticle } from './comments';
import { scopeOf } from './scope';
import type { Selectors } from './selectors';

/** How far a post's header may stand from its words. Measured: 12 levels from root to message; a hostile page nests without end. */
const MAX_LEVELS = 60;
const MAX_SIBLINGS = 40;
/** Fewer letters are a label, not a post (the sort header of a group has about 34). */
const FEW_LETTERS = 40;

/**
 * The element that holds the one post a seed belongs to. Facebook marks a post's root in four ways or not at all, so: the outermost
 * marked root below page or dialog, unless it holds several posts; else the smallest element with both a header and its words.
 */
export function facebookBox(seed: Element, selectors: Selectors): Element | undefined {
  const scope = scopeOf(seed, selectors);
  if (!scope || isInComment(seed, selectors)) return undefined;
  const root = outermostRoot(seed, scope, selectors);
  if (root && !holdsSeveral(root, selectors)) return root;
  return boxByHeader(seed, root ?? scope, selectors);
}

function outermostRoot(seed: Element, scope: Element, selectors: Selectors): Element | undefined {
  const roots = `${selectors.postRoot.any},${selectors.feedChild.any}`;
  let outermost: Element | undefined;
  for (let at = seed.closest(roots); at && at !== scope && scope.contains(at); at = above(at, roots)) {
    if (!at.matches(selectors.comment.any) || isPostArticle(at, selectors)) outermost = at;
  }
  return outermost;
}

function above(element: Element, select: string): Element | null {
  return element.parentElement?.closest(select) ?? null;
}

/** A feed's child may hold a whole list. Menus of videos and of the comments' order are no posts: nothing follows them. */
function holdsSeveral(root: Element, selectors: Selectors): boolean {
  const menus = [...root.querySelectorAll(selectors.menuButton.any)].filter(
    (menu) => !isInComment(menu, selectors),
  );
  if (menus.length < 2) return false;
  const boxes = [...new Set(menus.flatMap((menu) => boxByHeader(menu, root, selectors) ?? []))];
  const outermost = boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
  return outermost.length > 1;
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
      // A menu without a name, above a name, is the page's: a group's own header has one.
      if (header && besideAuthor && !holds(sibling, author.any)) return besideAuthor;
      if (header) return at.parentElement ?? undefined;
      besideAuthor ??= at.parentElement ?? undefined;
    }
  }
  return besideAuthor;
}

function boxFromMenu(menu: Element, stop: Element, selectors: Selectors): Element | undefined {
  for (const at of levels(menu, stop)) {
    for (const sibling of siblings(at, 'nextElementSibling')) {
      if (holds(sibling, selectors.menuButton.any) && holds(sibling, selectors.author.any)) return undefined;
      if (holdsWords(sibling, selectors, selectors.textBlock.any)) return at.parentElement ?? undefined;
    }
  }
  return undefined;
}

function* levels(from: Element, stop: Element): Generator<Element> {
  let at: Element | null = from;
  for (let level = 0; at && at !== stop && level < MAX_LEVELS; level++) {
    yield at;
    at = at.parentElement;
  }
}

function* siblings(of: Element, side: 'previousElementSibling' | 'nextElementSibling'): Generator<Element> {
  let at = of[side];
  for (let count = 0; at && count < MAX_SIBLINGS; count++) {
    yield at;
    at = at[side];
  }
}

function holds(element: Element, select: string): boolean {
  return element.matches(select) || element.querySelector(select) !== null;
}

/** @param blocks which blocks of text count as words; those of a header, in or around the author's name, never do. */
function holdsWords(element: Element, selectors: Selectors, blocks: string): boolean {
  const { message, listing, actionBar, author } = selectors;
  if (holds(element, `${message.any},${listing.any},${actionBar.any}`)) return true;
  for (const block of element.matches(blocks) ? [element] : element.querySelectorAll(blocks)) {
    if ((block.textContent ?? '').length < FEW_LETTERS || isInComment(block, selectors)) continue;
    if (!block.closest(author.any) && !block.querySelector(author.any)) return true;
  }
  return false;
}
