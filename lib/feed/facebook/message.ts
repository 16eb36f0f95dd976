import type { Shown } from '../has-box';
import { isBefore } from '../is-before';
import { readText } from '../read-text';
import { readAttachment } from './attachment';
import { isWorded } from './decoy';
import { inContent, type Parts } from './parts';
import { isProse } from './prose';
import { unmarkedTexts } from './text-block';
import { isVisible } from './visible';

/** A post's words and the block they stand in; `block` is the first, where there are several. */
export interface Message {
  readonly text: string;
  readonly block: Element;
}

/**
 * What a post says, best source first: the marked messages; else the blocks of text that nothing marks; else what a listing or the card of a
 * link says. A message that is nothing but an address is joined by the prose, which then stands unmarked beside it. A shared post is
 * judged as one text in the page's order, so the sharer's words come first, whichever of the two is marked.
 */
export function readMessage(parts: Parts, shown: Shown): Message | undefined {
  const marked = parts.messages
    .map((block) => ({ text: messageText(block, parts), block }))
    .filter(({ text }) => isWorded(text));
  const isWhole = marked.length > 0 && !isShared(parts) && !marked.every(({ text }) => isBareAddress(text));
  if (isWhole) return joined(marked);
  const accept = (block: Element) => isVisible(block, shown) && !isInOne(block, parts.messages);
  const { ranked } = parts.selectors.textBlock;
  const texts =
    marked.length > 0
      ? [...marked, ...besideMarked(parts, ranked, accept)]
      : unmarkedTexts(parts, ranked, accept);
  return texts.length > 0 ? joined(texts) : readAttachment(parts, shown);
}

/** Beside a marked message the usual kind of block counts, and others only when they are long: short ones are labels there. */
function besideMarked(
  parts: Parts,
  ranked: readonly string[],
  accept: (block: Element) => boolean,
): readonly Message[] {
  const usual = unmarkedTexts(parts, ranked.slice(0, 1), accept);
  if (usual.length > 0) return usual;
  return unmarkedTexts(parts, ranked.slice(1), (block) => isProse(block.textContent) && accept(block));
}

/** In the page's order, each text once. */
function joined(messages: readonly Message[]): Message | undefined {
  const inOrder = [...messages].sort((a, b) => (isBefore(b.block, a.block) ? 1 : -1));
  const [first] = inOrder;
  return first && { text: [...new Set(inOrder.map(({ text }) => text))].join('\n'), block: first.block };
}

/** Whether a second author is named below the header: the one whose post is shared. A message’s own title names nobody. */
function isShared(parts: Parts): boolean {
  return inContent(parts, parts.selectors.author.any).some((name) => !isInOne(name, parts.messages));
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

/** Nothing but addresses, pointing hands and the like. */
function isBareAddress(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > 0 && words.every((word) => ADDRESS.test(word));
}

const ADDRESS = /^\P{L}*(https?:\/\/\S+|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(\/\S*)?)$/u;

function isInOne(element: Element, messages: readonly Element[]): boolean {
  return messages.some((message) => message.contains(element));
}
