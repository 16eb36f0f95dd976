import type { Shown } from '../has-box';
import { levels } from '../levels';
import { touchesSpan } from '../read-text';
import { leadsTo } from './links';
import type { Message } from './message';
import { inContent, LINK, type Parts } from './parts';
import { wordsIn } from './text-block';
import { isVisible } from './visible';

/** What the card below a message says: of something for sale, or of a linked page. For posts that say nothing else. */
export function readAttachment(parts: Parts, shown: Shown): Message | undefined {
  for (const link of inContent(parts, parts.selectors.listing.any)) {
    const words = wordsAround(link, parts);
    if (words && isVisible(words.block, shown)) return words;
  }
  for (const link of inContent(parts, LINK)) {
    const text = leadsTo(link) ? wordsIn(link, parts, touchesSpan) : '';
    if (text && isVisible(link, shown)) return { text, block: link };
  }
  return undefined;
}

/** Of the link or, where the words stand beside it, of the smallest block of the content that holds both. */
function wordsAround(link: Element, parts: Parts): Message | undefined {
  const ends = [parts.headerEnd, parts.actionBar];
  for (const at of levels(link, parts.box)) {
    if (ends.some((end) => end && at.contains(end))) return undefined;
    const text = wordsIn(at, parts, touchesSpan);
    if (text) return { text, block: at };
  }
  return undefined;
}
