import { levels } from '../levels';
import { readText } from '../read-text';
import { firstAt, holds } from './at-or-below';
import { isWorded } from './decoy';
import type { Message } from './message';
import { inContent, isContent, type Parts } from './parts';
import { isTiny } from './pictures';
import { isProse } from './prose';
import type { Selectors } from './selectors';

/** Measured: a line stands five levels below its message. */
const MAX_LEVELS = 8;
/** Only so many candidates are asked whether they can be seen, which may cost a layout. */
const MAX_ASKED = 20;

/**
 * The texts of a post whose message nothing marks: its blocks of text, each widened to the block that holds all of its lines, in the
 * page's order; a shared post has two. The largest block was the right one in every post of one count, also where a comment was
 * longer. Blocks in links (cards), buttons and composers don't count.
 * @param selects kinds of blocks, best first: the first kind that is there is taken
 * @param accept whether a block can be seen and is not read already
 */
export function unmarkedTexts(
  parts: Parts,
  selects: readonly string[],
  accept: (block: Element) => boolean,
): readonly Message[] {
  const feedback = feedbackOf(parts);
  for (const select of selects) {
    const found: Element[] = [];
    let asked = 0;
    for (const block of inContent(parts, select)) {
      if (found.some((whole) => whole.contains(block)) || isLabel(block, parts.selectors)) continue;
      if (feedback?.contains(block) && !isProse(block.textContent)) continue;
      if (wordsIn(block, parts) === '' || asked++ >= MAX_ASKED || !accept(block)) continue;
      found.push(widen(block, parts, accept));
    }
    if (found.length > 0) return found.map((block) => ({ text: wordsIn(block, parts), block }));
  }
  return [];
}

/** The block around the action bar, without the header: numbers of reactions and comments stand there too. */
function feedbackOf({ box, headerEnd, actionBar }: Parts): Element | undefined {
  return headerEnd && actionBar && [...levels(actionBar, box)].findLast((at) => !at.contains(headerEnd));
}

/** The longest text of the content that can be seen, whatever kind of block holds it: captions stand among labels. */
export function longestText(parts: Parts, accept: (block: Element) => boolean): Message | undefined {
  const blocks = inContent(parts, parts.selectors.textBlock.any)
    .filter((block) => !isLabel(block, parts.selectors) && !block.closest(parts.selectors.author.any))
    .map((block) => ({ text: wordsIn(block, parts), block }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, MAX_ASKED);
  const longest = blocks.find(({ block }) => accept(block));
  const block = longest && widen(longest.block, parts, accept);
  return block && { text: wordsIn(block, parts), block };
}

/** What an element of the post says, without decoys. */
export function wordsIn(
  element: Element,
  { selectors }: Parts,
  beginsLine?: (at: Element) => boolean,
): string {
  return readText(element, selectors.skip.any, beginsLine).split('\n').filter(isWorded).join('\n');
}

/**
 * Whether a block is not read as a text of its own: in a button, a composer, or a link. In search a post's words may lead to the post;
 * other links that do are times and counts, which are short.
 */
function isLabel(block: Element, { skip, permalink }: Selectors): boolean {
  if (block.closest(skip.any)) return true;
  const link = block.closest('a');
  return link !== null && !(link.matches(permalink.any) && isProse(block.textContent));
}

/** Climbs as long as what joins is more text that can be seen, and nothing that stands beside a message. */
function widen(block: Element, parts: Parts, accept: (block: Element) => boolean): Element {
  let at = block;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const parent = at.parentElement;
    const isText = (child: Element) => child === at || (!isOther(child, parts) && isShown(child, accept));
    if (!parent || parent === parts.box || ![...parent.children].every(isText)) return at;
    at = parent;
  }
  return at;
}

/** A post in a group may have a title: a heading below its author's that leads to nobody, in what is written and not above it. */
function isTitle(element: Element, parts: Parts): boolean {
  const heading = firstAt(element, HEADING);
  if (heading?.textContent?.trim() !== element.textContent?.trim()) return false;
  const isName = element.closest('[data-ad-rendering-role]') || element.querySelector(LEADING);
  return !isName && isContent(element, parts);
}

const HEADING = 'h2,h3,h4,h5';
const LEADING = 'a,img,[role="button"],[data-ad-rendering-role]';

function isShown(element: Element, accept: (block: Element) => boolean): boolean {
  return !element.textContent?.trim() || accept(element);
}

function isOther(element: Element, parts: Parts): boolean {
  const { textBlock, joined } = parts.selectors;
  if (isTitle(element, parts)) return false;
  const landmark = `${joined('author menuButton comment listing message')},video,form,[data-ad-rendering-role]`;
  if (holds(element, landmark)) return true;
  if ([...element.querySelectorAll('img')].some((image) => !isTiny(image))) return true;
  const button = firstAt(element, '[role="button"]');
  return button !== null && !button.closest(textBlock.any);
}
