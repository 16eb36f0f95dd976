import { codeOf, type Folded, HAN_FIRST, isHangul, Kind, kindOf } from '../text';

/** What a word of a post has that the phrase's word has not; it stands from one unit to before another. */
export interface ChangedWord {
  readonly start: number;
  readonly end: number;
  /** Gaps in it, and letters written once where the phrase has two: core is not Corée. */
  readonly gaps: number;
  /** Letters written twice. */
  readonly doubled: number;
}

/** Fewest letters of a word that stays itself with gaps, of a stretch of Thai, Khmer, Lao or Burmese, of Hangul, and of Han or kana. */
const LONG_WORD = 6;
const LONG_STRETCH = 8;
const LONG_HANGUL = 6;
const LONG_HAN = 4;
/** Fewest letters of a word in a phrase of so many. */
const SHORT_WORD = 4;
/** Fewest letters of any word with a gap. */
export const SHORTEST_WITH_GAPS = SHORT_WORD - 1;
const LONG_PHRASE = 10;
/** Arabic, the scripts of India and the Ethiopic come from here on: where vowels are signs or left out, words have fewer letters. */
const FEW_LETTERS_FIRST = 0x590;
const SHORTEST_DOUBLED = 3;

/**
 * Whether a word is long enough to be itself with gaps and doubled letters: te-le-gram, pass port, expperience. Short ones may be
 * other words (to day) unless others stand beside them. In scripts without spaces a stretch is long that no two words make by chance.
 * @param whole how many letters the whole phrase has
 */
export function bearsChanges(
  folded: Folded,
  { start, end, gaps, doubled }: ChangedWord,
  whole: number,
): boolean {
  const length = end - start;
  const first = folded.units[start]!;
  if (kindOf(first) === Kind.joined)
    return length >= longStretch(codeOf(first)) && (gaps + doubled) * 4 <= length;
  const less = codeOf(first) >= FEW_LETTERS_FIRST ? 1 : 0;
  if (gaps === 0 && isAllDoubled(folded, start, end)) return true;
  // “tattoo” is no “tato”.
  if (length < LONG_WORD - less && gaps + doubled > 1) return false;
  if (gaps === 0 && length >= SHORT_WORD) return true;
  const isLong =
    length >= LONG_WORD - less || (length >= SHORT_WORD - less && whole >= LONG_PHRASE - 2 * less);
  return isLong && (gaps + doubled) * 2 <= length;
}

function longStretch(code: number): number {
  return isHangul(code) ? LONG_HANGUL : code < HAN_FIRST ? LONG_STRETCH : LONG_HAN;
}

/** “ccaasshh” */
function isAllDoubled({ repeats }: Folded, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (repeats[at] === 1) return false;
  return end - start >= SHORTEST_DOUBLED;
}
