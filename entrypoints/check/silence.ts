import type { CheckedText } from '../../lib/messages';

/**
 * Why nothing is warned of: an offer that shows too few signs, no offer at all, a warning or story, too few words, or nothing but links
 * (by what the most telling of them is).
 */
export type Silence = 'offer' | 'no-offer' | 'story' | 'short' | `link-${NonNullable<CheckedText['links']>}`;

/** Letters and digits. Less than this is no ad; a few words of one can't be judged. */
const FEWEST = 24;
/** Read for counting, in UTF-16 units. */
const READ = 1_000;

/** What to say of a text that nobody is warned of. */
export function silenceOf(text: string, { links, verdict: { flags, score } }: CheckedText): Silence {
  if (links) return `link-${links}`;
  if (lettersIn(text) < FEWEST) return 'short';
  if (flags.some(({ family }) => family === 'context')) return 'story';
  // Only what offers something is given a score; one that much speaks for may come out as nought all the same.
  const offers = score > 0 || flags.some(({ family }) => family === 'mitigating');
  return offers ? 'offer' : 'no-offer';
}

/** The language of a text; nothing when there are too few words to know it by. */
export function languageOf(text: string, { links, verdict }: CheckedText): string | undefined {
  return links || lettersIn(text) < FEWEST ? undefined : verdict.language;
}

/** A sign of Han, kana, Hangul or Ethiopic says about as much as two letters. */
function lettersIn(text: string): number {
  const letters = text.slice(0, READ).match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.reduce((sum, letter) => sum + (RICH.test(letter) ? 2 : 1), 0);
}
const RICH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Ethiopic}]/u;
