import type { Shown } from '../has-box';
import { isInComment, isPostArticle } from './comments';
import { readMessage } from './message';
import { inHeader, type Parts, partsOf } from './parts';
import { isAnother, postId, readPermalink } from './permalink';
import { facebookBox } from './post-box';
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
 * introductions, which are texts without a header. The post is the one that can be seen, that the page's address names, that has an action bar or
 * comments, and where nothing of this tells them apart, the one with most to say.
 * @param address the page's own, when it names a post
 */
export function onlyPost(
  scope: Element,
  selectors: Selectors,
  { shown, address }: { readonly shown: Shown; readonly address?: string | undefined },
): OnlyPost | undefined {
  const [first, ...others] = candidates(scope, selectors, shown);
  if (!first || others.length === 0) return first;
  const id = address && postId(address);
  const ranks = new Map([first, ...others].map((post) => [post, rank(post.parts, shown, id)] as const));
  return others.reduce((best, post) => (isMore(ranks.get(post), ranks.get(best)) ? post : best), first);
}

/** Whether something at or below `root` may be a piece of a post: what is only comments can't change which post it is. */
export function mayBelongToPost(root: Element, selectors: Selectors): boolean {
  const { message, listing, menuButton, actionBar, author, textBlock } = selectors;
  const pieces = [message, listing, menuButton, actionBar, author, textBlock].map(({ any }) => any).join(',');
  if (isInComment(root, selectors)) return false;
  if (root.matches(pieces)) return true;
  for (const piece of root.querySelectorAll(pieces)) if (!isInComment(piece, selectors)) return true;
  return false;
}

/** One for each box, in the page's order. By marks and menu buttons; where these find nothing sure, by unmarked text too. */
function candidates(scope: Element, selectors: Selectors, shown: Shown): OnlyPost[] {
  const { message, listing, menuButton, actionBar, textBlock } = selectors;
  const marks = `${message.any},${listing.any},${menuButton.any},${actionBar.any}`;
  const found = postsOf(scope.querySelectorAll(marks), scope, selectors, shown).filter(
    ({ seed, parts }) => !seed.matches(menuButton.any) || hasAuthor(parts, 'any'),
  );
  if (found.some(({ parts }) => parts.menu || hasFeedback(parts))) return outermost(found);
  const texts = longest(scope.querySelectorAll(textBlock.any), selectors);
  const unmarked = postsOf(texts, scope, selectors, shown).filter(
    ({ parts }) => hasFeedback(parts) || hasAuthor(parts, 'linked'),
  );
  return outermost([...found, ...unmarked]);
}

function longest(blocks: Iterable<Element>, selectors: Selectors): Element[] {
  return [...blocks]
    .filter((block) => !block.closest(`a,${selectors.skip.any}`) && !isInComment(block, selectors))
    .map((block) => ({ block, length: block.textContent?.length ?? 0 }))
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_TRIED)
    .map(({ block }) => block);
}

function postsOf(seeds: Iterable<Element>, scope: Element, selectors: Selectors, shown: Shown): OnlyPost[] {
  const boxes = new Map<Element, OnlyPost>();
  for (const seed of seeds) {
    if (isBeside(seed, scope) || (seed.matches(selectors.message.any) && !isVisible(seed, shown))) continue;
    const box = facebookBox(seed, selectors);
    if (box && !boxes.has(box)) boxes.set(box, { seed, parts: partsOf(box, selectors, shown) });
  }
  return [...boxes.values()];
}

function outermost(found: readonly OnlyPost[]): OnlyPost[] {
  return found.filter(
    ({ parts: { box } }) => !found.some(({ parts }) => parts.box !== box && parts.box.contains(box)),
  );
}

/** Compared from the first on. */
type Rank = readonly number[];

function rank(parts: Parts, shown: Shown, id: string | undefined): Rank {
  const hasTalk = hasFeedback(parts);
  const words = hasTalk ? 0 : (readMessage(parts, shown)?.text.length ?? 0);
  const { box, menu } = parts;
  return [Number(shown(box)), namedBy(parts, id), Number(hasTalk), Number(menu !== undefined), words];
}

/** 1 when its own link names the same post, −1 when it names another, 0 when that can't be told: ids come in two forms. */
function namedBy(parts: Parts, id: string | undefined): number {
  const own = readPermalink(parts)?.id;
  if (!id || !own) return 0;
  if (own === id) return 1;
  return isAnother(own, id) ? -1 : 0;
}

function isMore(one: Rank = [], other: Rank = []): boolean {
  const at = one.findIndex((value, at) => value !== other[at]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

/** Introductions have a heading too, but it leads to nobody. */
function hasAuthor(parts: Parts, which: 'any' | 'linked'): boolean {
  const names = inHeader(parts, parts.selectors.author.any);
  return names.some((name) => which === 'any' || name.matches('a[href]') || name.querySelector('a[href]'));
}

/** An action bar, or somebody's comments. */
export function hasFeedback({ box, actionBar, selectors }: Parts): boolean {
  if (actionBar) return true;
  const comments = [...box.querySelectorAll(selectors.comment.any)];
  return comments.some(
    (each) => !isPostArticle(each, selectors) && each.querySelector(selectors.commentLink.any),
  );
}
