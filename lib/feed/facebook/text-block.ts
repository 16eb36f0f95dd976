import { readText } from '../read-text';
import { isWorded } from './decoy';
import type { Message } from './message';
import { inContent, type Parts } from './parts';
import type { Selectors } from './selectors';

/** Measured: a line stands five levels below its message. */
const MAX_LEVELS = 8;
/** Only so many candidates are asked whether they can be seen, which may cost a layout. */
const MAX_ASKED = 20;

/**
 * The text of a post whose message nothing marks: its largest block of text, widened to the block that holds all of its lines, and the
 * other blocks beside it, in the page's order, since a shared post has two. The largest block was the right one in every post of
 * one count, also where a comment was longer. Blocks in links (cards), buttons and composers don't count.
 */
export function unmarkedText(parts: Parts, accept: (block: Element) => boolean): Message | undefined {
  const { skip, textBlock } = parts.selectors;
  const words = (block: Element) => readText(block, skip.any).split('\n').filter(isWorded).join('\n');
  for (const select of textBlock.ranked) {
    const found: Element[] = [];
    let asked = 0;
    for (const block of inContent(parts, select)) {
      if (found.some((whole) => whole.contains(block)) || block.closest(`a,${skip.any}`)) continue;
      if (words(block) === '' || asked++ >= MAX_ASKED || !accept(block)) continue;
      found.push(widen(block, parts));
    }
    const [block] = found;
    if (block) return { text: found.map(words).join('\n'), block };
  }
  return undefined;
}

/** Climbs as long as what joins is more text, and nothing that stands beside a message. */
function widen(block: Element, { box, selectors }: Parts): Element {
  let at = block;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const parent = at.parentElement;
    if (
      !parent ||
      parent === box ||
      [...parent.children].some((child) => child !== at && isOther(child, selectors))
    )
      return at;
    at = parent;
  }
  return at;
}

function isOther(
  element: Element,
  { author, menuButton, comment, listing, picture, textBlock }: Selectors,
): boolean {
  const others = [author, menuButton, comment, listing, picture].map(({ any }) => any);
  const landmark = [...others, 'a img,video,form,[data-ad-rendering-role]'].join(',');
  if (element.matches(landmark) || element.querySelector(landmark)) return true;
  const button = element.matches('[role="button"]') ? element : element.querySelector('[role="button"]');
  return button !== null && !button.closest(textBlock.any);
}
