import { readText } from '../read-text';
import { isWorded } from './decoy';
import type { Message } from './message';
import { inContent, type Parts } from './parts';
import { isTiny } from './pictures';

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
  const { skip } = parts.selectors;
  const words = (block: Element) => readText(block, skip.any).split('\n').filter(isWorded).join('\n');
  for (const select of selects) {
    const found: Element[] = [];
    let asked = 0;
    for (const block of inContent(parts, select)) {
      if (found.some((whole) => whole.contains(block)) || block.closest(`a,${skip.any}`)) continue;
      if (words(block) === '' || asked++ >= MAX_ASKED || !accept(block)) continue;
      found.push(widen(block, parts, accept));
    }
    if (found.length > 0) return found.map((block) => ({ text: words(block), block }));
  }
  return [];
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

function isShown(element: Element, accept: (block: Element) => boolean): boolean {
  return !element.textContent?.trim() || accept(element);
}

function isOther(element: Element, { selectors }: Parts): boolean {
  const { author, menuButton, comment, listing, textBlock, message } = selectors;
  const others = [author, menuButton, comment, listing, message].map(({ any }) => any);
  const landmark = [...others, 'video,form,[data-ad-rendering-role]'].join(',');
  if (element.matches(landmark) || element.querySelector(landmark)) return true;
  if ([...element.querySelectorAll('img')].some((image) => !isTiny(image))) return true;
  const button = element.matches('[role="button"]') ? element : element.querySelector('[role="button"]');
  return button !== null && !button.closest(textBlock.any);
}
