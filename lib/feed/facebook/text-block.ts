import { readText } from '../read-text';
import type { Selectors } from '../selectors';
import { isWorded } from './decoy';
import type { Message } from './message';
import { inContent, type Parts } from './parts';

/** Measured: a line stands five levels below its message. */
const MAX_LEVELS = 8;
/** Only so many candidates are asked whether they can be seen, which may cost a layout. */
const MAX_ASKED = 20;

/**
 * The largest block of text of a post whose message nothing marks, widened to the block that holds all of its lines. Was right in
 * every post of one count, also where a comment was longer. Blocks in links (cards), buttons and composers don't count.
 */
export function largestTextBlock(parts: Parts, accept: (block: Element) => boolean): Message | undefined {
  const { skip, textBlock } = parts.selectors;
  for (const select of textBlock.ranked) {
    const blocks = [...inContent(parts, select)]
      .filter((block) => !block.closest(`a,${skip.any}`))
      .map((block) => ({ block, length: block.textContent?.length ?? 0 }))
      .sort((one, other) => other.length - one.length);
    for (const { block } of blocks.slice(0, MAX_ASKED)) {
      if (!isWorded(readText(block, skip.any)) || !accept(block)) continue;
      const whole = widen(block, parts);
      return { text: readText(whole, skip.any).split('\n').filter(isWorded).join('\n'), block: whole };
    }
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
