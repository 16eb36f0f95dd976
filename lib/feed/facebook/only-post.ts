import type { Shown } from '../has-box';
import { atOrBelow } from './at-or-below';
import { isInComment } from './comments';
import { readMessage } from './message';
import { inHeader, LINK, type Parts, partsOf } from './parts';
import { facebookBox } from './post-box';
import { lengthOf } from './prose';
import { isBeside } from './scope';
import type { Selectors } from './selectors';
import { isVisible } from './visible';

/** Unmarked blocks of text that are tried as the post's, longest first. */
const MAX_TRIED = 5;

export interface OnlyPost {
  readonly seed: Element;
  readonly parts: Parts;
}

/**
 * The post of a scope that holds one: of a dialog, or of a post's own page. Other posts may stand beside it, cut to a few words, and
 * introductions, which are texts without a header. By marks and menu buttons; where these find nothing sure, by unmarked text too.
 */
export function onlyPost(scope: Element, selectors: Selectors, shown: Shown): OnlyPost | undefined {
  const { menuButton, textBlock } = selectors;
  const marks = selectors.joined('message listing menuButton actionBar');
  const marked = candidates(scope.querySelectorAll(marks), scope, { selectors, shown }).filter(
    ({ seed, parts }) => !seed.matches(menuButton.any) || hasAuthor(parts, 'any'),
  );
  if (marked.some(({ parts }) => parts.menu || hasFeedback(parts))) return best(marked, shown);
  const texts = longest(scope.querySelectorAll(textBlock.any), selectors);
  const unmarked = candidates(texts, scope, { selectors, shown }).filter(
    ({ parts }) => hasFeedback(parts) || hasAuthor(parts, 'linked'),
  );
  return best([...marked, ...unmarked], shown);
}

/** Whether something at or below `root` may be a piece of a post: what is only comments can't change which post it is. */
export function mayBelongToPost(root: Element, selectors: Selectors): boolean {
  const pieces = selectors.joined('message listing menuButton actionBar author textBlock');
  return atOrBelow(root, pieces).some((piece) => !isInComment(piece, selectors));
}

/** An action bar, or somebody's comments. */
export function hasFeedback({ box, actionBar, selectors }: Parts): boolean {
  if (actionBar) return true;
  return [...box.querySelectorAll(selectors.commentLink.any)].some((link) => isInComment(link, selectors));
}

/** One for each box, in the page's order. */
function candidates(
  seeds: Iterable<Element>,
  scope: Element,
  { selectors, shown }: { readonly selectors: Selectors; readonly shown: Shown },
): OnlyPost[] {
  const boxes = new Map<Element, OnlyPost>();
  const words = selectors.joined('message textBlock');
  for (const seed of seeds) {
    if (isBeside(seed, scope) || (seed.matches(words) && !isVisible(seed, shown))) continue;
    const box = facebookBox(seed, selectors);
    if (box && !boxes.has(box)) boxes.set(box, { seed, parts: partsOf(box, selectors, shown) });
  }
  return [...boxes.values()];
}

/** The one that can be seen, that has an action bar or comments, that has a menu; else the one with most to say, or the outer one. */
function best(posts: readonly OnlyPost[], shown: Shown): OnlyPost | undefined {
  const scores = new Map(posts.map((post) => [post, score(post.parts, shown)] as const));
  return posts.reduce<OnlyPost | undefined>((one, other) => {
    if (!one) return other;
    const more = (scores.get(other) ?? 0) - (scores.get(one) ?? 0);
    return more > 0 || (more === 0 && other.parts.box.contains(one.parts.box)) ? other : one;
  }, undefined);
}

function score(parts: Parts, shown: Shown): number {
  const isTalkedOf = hasFeedback(parts);
  const words = isTalkedOf ? 0 : (readMessage(parts, shown)?.text.length ?? 0);
  const marks = (shown(parts.box) ? 4 : 0) + (isTalkedOf ? 2 : 0) + (parts.menu ? 1 : 0);
  return marks + words / (words + 1); // any number of words counts less than the least mark
}

function longest(blocks: Iterable<Element>, selectors: Selectors): Element[] {
  return [...blocks]
    .filter((block) => !block.closest(`a,${selectors.skip.any}`) && !isInComment(block, selectors))
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, MAX_TRIED);
}

/** Introductions have a heading too, but it leads to nobody. */
function hasAuthor(parts: Parts, which: 'any' | 'linked'): boolean {
  const names = inHeader(parts, parts.selectors.author.any);
  return names.some((name) => which === 'any' || isLinked(name));
}

/** Whether a name leads to somebody. */
export function isLinked(name: Element): boolean {
  return name.closest(LINK) !== null || name.querySelector(LINK) !== null;
}
