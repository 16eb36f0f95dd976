import { levels } from '../levels';
import { readText } from '../read-text';
import { accountAt } from './addresses';
import type { Caption } from './caption';
import type { Name } from './names';
import { holdsMedia, isInside } from './post-parts';
import type { Selectors } from './selectors';

/** An overlay has about ten. */
const MAX_BLOCKS = 100;
/** Letters of “Follow”, “Send message”, “View profile”, in any language. */
const LONGEST_LABEL = 20;
/** Numbers of likes may have a letter (12.3K), words have more. */
const WORD = /(\p{L}\p{M}*){2}/u;

/**
 * The slide of the reels that a film or an author's link belongs to: the smallest element with a name, something to see and words, or
 * else without words. A second film or one more author is another slide's.
 */
export function reelSlide(seed: Element, scope: Element, selectors: Selectors): Element | undefined {
  let authors = 0;
  let wordless: Element | undefined;
  for (const box of levels(seed, scope)) {
    const { size } = new Set(reelNames(box, selectors).map(({ account }) => account));
    authors ||= size;
    if (size > authors || box.querySelectorAll(selectors.film.any).length > 1) break;
    if (size === 0 || !holdsMedia(box, selectors)) continue;
    if (reelCaption(box, selectors)) return box;
    wordless ??= box;
  }
  return wordless;
}

/** Who posted a reel: picture and name lead to their other reels. */
export function reelNames(box: Element, { reelAuthor }: Selectors): Name[] {
  return [...box.querySelectorAll(reelAuthor.any)].flatMap((link) => {
    const account = accountAt(link.getAttribute('href') ?? '');
    return account ? [{ link, account, text: account }] : [];
  });
}

/**
 * A reel's caption: the longest words over its film that are no link and no button; labels are shorter. The caption itself may be the
 * button that opens it; then the longest of these, from a length on that no label has.
 */
export function reelCaption(box: Element, selectors: Selectors): Caption | undefined {
  const { caption, rowCaption, skip } = selectors;
  const [author] = reelNames(box, selectors);
  let longest: Caption | undefined;
  let pressed: Caption | undefined;
  for (const block of [...box.querySelectorAll(`${caption.any},${rowCaption.any}`)].slice(0, MAX_BLOCKS)) {
    if (isInside(block, 'a,[aria-hidden="true"],form', box) || (author && block.contains(author.link)))
      continue;
    const text = readText(block, skip.any);
    if (!WORD.test(text)) continue;
    const button = block.closest(skip.any);
    if (!button || !box.contains(button) || button === box) {
      if (text.length > (longest?.text.length ?? 0)) longest = { text, block, author };
    } else if (text.length > (pressed?.text.length ?? LONGEST_LABEL)) {
      pressed = { text, block: button, author }; // a card inside could not be used
    }
  }
  return longest ?? pressed;
}

/** What lies over a reel's film: the smallest element with its caption and its author. */
export function reelOverlay(box: Element, { block, author }: Caption): Element {
  for (const at of levels(block, box)) if (author && at.contains(author.link)) return at;
  return box;
}
