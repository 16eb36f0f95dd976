import type { CheckedText } from '../../lib/messages';

/**
 * Why nothing is warned of: an offer that shows too few signs, no offer at all, a warning or story, too few words, letters of a language
 * that we don't know, or nothing but links (by what the most telling of them is).
 */
export type Silence =
  | 'offer'
  | 'no-offer'
  | 'story'
  | 'short'
  | 'unknown'
  | `link-${NonNullable<CheckedText['links']>}`;

/** Letters and digits. Less than this is no ad; a few words of one can't be judged. */
const FEWEST = 24;
/** Read for counting, in UTF-16 units. */
const READ = 1_000;

/** What to say of a text that nobody is warned of. */
export function silenceOf(text: string, { links, verdict: { flags, score } }: CheckedText): Silence {
  if (links) return `link-${links}`;
  if (lettersIn(text) < FEWEST) return 'short';
  if (isUnknown(text)) return 'unknown';
  if (flags.some(({ family }) => family === 'context')) return 'story';
  // Only what offers something is given a score; one that much speaks for may come out as nought all the same.
  const offers = score > 0 || flags.some(({ family }) => family === 'mitigating');
  return offers ? 'offer' : 'no-offer';
}

/** Whether most letters of a text are of a script in which none of our languages is written. */
function isUnknown(text: string): boolean {
  const letters = text.slice(0, READ).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => KNOWN.test(letter)).length < letters.length / 2;
}
const KNOWN =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

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
