import type { Shown } from '../has-box';
import { readText } from '../read-text';
import { isWorded } from './decoy';
import { inContent, type Parts } from './parts';
import { unmarkedText } from './text-block';

/** A post's words and the block they stand in; `block` is the first, where a shared post has two. */
export interface Message {
  readonly text: string;
  readonly block: Element;
}

/**
 * What a post says, best source first: every marked message that can be seen, in the page's order, so a shared post is judged as one
 * text with the sharer's words first; else the blocks of text that nothing marks; else what a listing says. A message that is nothing but an
 * address is joined by the prose, which then stands unmarked beside it.
 */
export function readMessage(parts: Parts, shown: Shown): Message | undefined {
  const marked = parts.messages.filter((message) => isVisible(message, shown));
  const texts = [...new Set(marked.map((message) => messageText(message, parts)))].filter(isWorded);
  const text = texts.join('\n');
  const [block] = marked;
  if (block && text && !isBareAddress(text)) return { text, block };
  const prose = unmarkedText(
    parts,
    (candidate) => isVisible(candidate, shown) && !isInOne(candidate, marked),
  );
  if (block && text) return { text: prose ? `${text}\n${prose.text}` : text, block };
  return prose ?? readListing(parts, shown);
}

/** On a coloured background the words stand there twice, once hidden from screen readers: one copy is taken. */
function messageText(message: Element, { selectors }: Parts): string {
  const { any, ranked } = selectors.skip;
  const visible = readText(message, any);
  const withHidden = ranked.filter((select) => !select.includes('aria-hidden')).join(',');
  const text = visible || readText(message, withHidden || 'script');
  return message.querySelector('[style*="background-image"]') ? once(text) : text;
}

/** “A B A B” by lines → “A B”. */
function once(text: string): string {
  const lines = text.split('\n');
  const half = lines.slice(0, lines.length / 2).join('\n');
  return half && lines.slice(lines.length / 2).join('\n') === half ? half : text;
}

function readListing(parts: Parts, shown: Shown): Message | undefined {
  for (const link of inContent(parts, parts.selectors.listing.any)) {
    const lines = readText(link, parts.selectors.skip.any).split('\n').filter(isWorded);
    if (lines.length > 0 && isVisible(link, shown)) return { text: lines.join('\n'), block: link };
  }
  return undefined;
}

function isBareAddress(text: string): boolean {
  return /^(https?:\/\/)?[\w-]+(\.[\w-]+)+\/?\S*$/.test(text);
}

function isVisible(element: Element, shown: Shown): boolean {
  return !element.closest('[aria-hidden="true"]') && shown(element);
}

function isInOne(element: Element, messages: readonly Element[]): boolean {
  return messages.some((message) => message.contains(element));
}
