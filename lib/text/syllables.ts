import { isSign, signRank } from './burmese';

/**
 * What scripts without spaces write inside a syllable, by character code. Thai, Lao, Khmer and Burmese put vowels, tones and
 * subscript letters around a consonant, and some of them can be typed in two ways that look the same.
 */

const BURMESE_STACKER = 0x1039;
export const KHMER_SUBSCRIPT_SIGN = 0x17d2;
const KHMER_DA = 0x178a;
const KHMER_TA = 0x178f;

/** Scripts before this one write a syllable as up to three characters: Thai, Lao, Khmer; from it on one character is one. */
export const HAN_FIRST = 0x2e80;

/** Korean writes spaces between words, and sets or leaves them out as it likes: 해외 취업, 해외취업. */
export function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7ff) || (code >= 0x1100 && code <= 0x11ff);
}

/** Hiragana, and the katakana that has the same letters in the same order. */
export function isKana(code: number): boolean {
  return code >= 0x3041 && code <= 0x30f6;
}

/** The hiragana of a kana; any other letter is itself. */
export function hiraganaOf(code: number): number {
  return code >= 0x30a1 && code <= 0x30f6 ? code - 0x60 : code;
}

/**
 * Whether a character belongs to the letter before it, so that no word begins there: vowels written behind or around a consonant,
 * tones, other signs, and a Khmer letter written below another.
 */
export function isDependent(code: number, before: number): boolean {
  if (code < 0x0e30 || code > 0x17d3) return false;
  if (code <= 0x0e4e) return code <= 0x0e3a || code === 0x0e45 || code >= 0x0e47;
  if (code <= 0x0ece) return (code >= 0x0eb0 && code <= 0x0ebd) || code >= 0x0ec8;
  if (code <= 0x103e) return code >= 0x102b || before === BURMESE_STACKER;
  return before === KHMER_SUBSCRIPT_SIGN || code >= 0x17b4;
}

/** Characters that may change what was typed before them, in `typedAs`. */
const SECONDS: ReadonlySet<number> = new Set([0x0e40, 0x0e32, 0x0ec0, 0x0eb2, 0x17b8, 0x17b6]);

/** The one character that two typed ones stand for on the screen, or 0: เเ is แ, Khmer េ with ី is ើ, ᄒ with ᅡ is 하. */
export function typedAs(first: number, second: number): number {
  switch (second) {
    case 0x0e40:
      return first === 0x0e40 ? 0x0e41 : 0;
    case 0x0e32:
      return first === 0x0e4d ? 0x0e33 : 0;
    case 0x0ec0:
      return first === 0x0ec0 ? 0x0ec1 : 0;
    case 0x0eb2:
      return first === 0x0ecd ? 0x0eb3 : 0;
    case 0x17b8:
      return first === 0x17c1 ? 0x17be : 0;
    case 0x17b6:
      return first === 0x17c1 ? 0x17c4 : 0;
    default:
      return second >= JAMO_VOWEL && second <= JAMO_LAST ? hangulSyllable(first, second) : 0;
  }
}

const THAI_AA = 0x0e32;
const THAI_AM = 0x0e33;
/** From a Thai character to its Lao fellow. */
const LAO = 0x80;

/** The vowel of the Thai and Lao “am”. */
export function isAm(code: number): boolean {
  return (code & ~LAO) === THAI_AA;
}

/** นํ้า for น้ำ: the mark of “am”, a tone and the vowel, in Thai and Lao, with the tone typed second. */
export function isMarkBeforeTone(mark: number, tone: number, vowel: number): boolean {
  const lao = vowel & LAO;
  return mark === 0x0e4d + lao && tone >= 0x0e48 + lao && tone <= 0x0e4b + lao;
}

const JAMO_FIRST = 0x1100;
const JAMO_VOWEL = 0x1161;
const JAMO_END = 0x11a7;
const JAMO_LAST = 0x11c2;
const SYLLABLE_FIRST = 0xac00;
const VOWELS = 21;
const ENDS = 28;

/** Unicode reckons a syllable from its parts (The Unicode Standard, 3.12); a scan composes only what stands together. */
function hangulSyllable(first: number, second: number): number {
  const vowel = second - JAMO_VOWEL;
  const initial = first - JAMO_FIRST;
  if (vowel < VOWELS && initial >= 0 && initial < 19)
    return SYLLABLE_FIRST + (initial * VOWELS + vowel) * ENDS;
  const isOpen = first >= SYLLABLE_FIRST && first <= 0xd7a3 && (first - SYLLABLE_FIRST) % ENDS === 0;
  return isOpen && second > JAMO_END ? first + second - JAMO_END : 0;
}

/** The letter that is read where another is typed: Khmer ត for ដ below another letter, where they look the same. */
export function settled(code: number, before: number): number {
  return code === KHMER_DA && before === KHMER_SUBSCRIPT_SIGN ? KHMER_TA : code;
}

/** What a character may do to those before it, as bits, so that most need no look at them: change them, or take its place among them. */
export const RETYPES = 1;
export const SORTS = 2;

/** Signs of Thai, Lao and Khmer in the order in which a letter carries them; typed otherwise, or twice, they look the same. */
const SIGNS: readonly string[] = [
  '\u0e38\u0e39\u0eb8\u0eb9\u0ebc\u17c9\u17ca',
  '\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d\u0eb1\u0eb4\u0eb5\u0eb6\u0eb7\u0ebb\u0ecd\u17b6\u17b7\u17b8\u17b9\u17ba\u17bb\u17bc\u17bd\u17be\u17bf\u17c0\u17c1\u17c2\u17c3\u17c4\u17c5',
  '\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0ec8\u0ec9\u0eca\u0ecb\u0ecc\u17c6\u17c7\u17c8\u17cb\u17cc\u17cd\u17ce\u17cf\u17d0\u17d1',
  '\u0e33\u0eb3',
];

const RANKS = /* @__PURE__ */ readRanks();

function readRanks(): Uint8Array {
  const ranks = new Uint8Array(HAN_FIRST);
  for (const [before, signs] of SIGNS.entries())
    for (const sign of signs) ranks[sign.charCodeAt(0)] = before + 1;
  for (let code = 0; code < HAN_FIRST; code++) ranks[code] ||= signRank(code);
  return ranks;
}

/** Where a sign stands among the signs of its letter, from 1; 0 for a letter. */
export function rankOf(code: number): number {
  return code < HAN_FIRST ? RANKS[code]! : 0;
}

const CARES = /* @__PURE__ */ Uint8Array.from({ length: HAN_FIRST }, (_, code) => {
  const isRetyped =
    isAm(code) || SECONDS.has(code) || code === KHMER_DA || (code >= JAMO_VOWEL && code <= JAMO_LAST);
  const isSorted = isSign(code) || (RANKS[code]! > 0 && code !== THAI_AM && code !== THAI_AM + LAO);
  return (isRetyped ? RETYPES : 0) | (isSorted ? SORTS : 0);
});

/** `RETYPES`, `SORTS`, both or neither. */
export function careOf(code: number): number {
  return code < HAN_FIRST ? CARES[code]! : 0;
}
