/** UTF-16 units that are judged. Longer than any post or chat message; what comes behind is some other page's text. */
export const MOST = 100_000;
/** What a field takes: one more, so that the page knows that it was cut. Browsers need half a minute to lay out a megabyte. */
export const MOST_PASTED = MOST + 1;

/** A pasted text as it is judged and shown. */
export interface FittedText {
  readonly text: string;
  readonly is: 'whole' | 'cut';
}

/**
 * Makes any paste fit to be judged: cut, never within a character, and with lone surrogates replaced, since browsers replace them on the
 * way to the background, and places found there must be right here. Everything else stays: the rules see through disguises themselves.
 */
export function fitText(pasted: string): FittedText {
  const cut = pasted.length > MOST;
  const splits = cut && /[\ud800-\udbff]/.test(pasted.charAt(MOST - 1));
  const text = pasted.slice(0, splits ? MOST - 1 : MOST).replace(/\p{Surrogate}/gu, '\ufffd');
  return { text, is: cut ? 'cut' : 'whole' };
}
