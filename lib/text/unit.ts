/**
 * A unit: what one character is to the matcher, packed into one number, since a post has hundreds of them and is judged in
 * microseconds. Bits 0–15 code, 16–19 kind, 20–30 marks, 31 guessed.
 */

/** Classes of a unit. The kinds up to `digit` are what words are made of. */
export const Kind = {
  /** Not there at all: zero-width, bidi controls, soft hyphen, variation selectors, tatweel, harakat. */
  ignored: 0,
  /** Letter of a script that puts spaces between words. */
  spaced: 1,
  /** Letter of a script that writes no spaces, or sets them as it likes: Thai, Khmer, Lao, Burmese, Han, Kana; Hangul. */
  joined: 2,
  digit: 3,
  /** A mark on the Latin (Cyrillic, Greek) letter before it. */
  mark: 4,
  /** Space or ordinary punctuation. */
  space: 5,
  /** A symbol or emoji: nobody's ordinary punctuation between two letters. */
  symbol: 6,
  sentenceEnd: 7,
  line: 8,
  apostrophe: 9,
  /** Composes with the letter before it: conjoining jamo, kana voicing. */
  composing: 10,
  /** Stands for several units. */
  expanded: 11,
  /** A Burmese character: what it is hangs on its neighbours, and on how the text is encoded. */
  burmese: 12,
  /** One of the letters that are flags by twos. */
  flag: 13,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Marks as bits. Tones move within a Vietnamese syllable (hoà, hòa), so they are compared by word; the others by letter. */
export const Mark = {
  grave: 1,
  acute: 2,
  tilde: 4,
  hook: 8,
  dotBelow: 16,
  circumflex: 32,
  breve: 64,
  horn: 128,
  stroke: 256,
  diaeresis: 512,
  cedilla: 1024,
} as const;
export const TONES = Mark.grave | Mark.acute | Mark.tilde | Mark.hook | Mark.dotBelow;

/** Set where the letter was guessed (leetspeak, capital I): i and l agree there. */
export const GUESSED = 1 << 31;

/** @param code lower-case base letter, digit in ASCII, or the character itself; one UTF-16 unit */
export function unitOf(kind: Kind, code: number, marks: number): number {
  return code | (kind << 16) | (marks << 20);
}

export function codeOf(unit: number): number {
  return unit & 0xffff;
}

export function kindOf(unit: number): Kind {
  return ((unit >>> 16) & 15) as Kind; // only `unitOf` makes units
}

export function marksOf(unit: number): number {
  return (unit >>> 20) & 0x7ff;
}

export function isGuessed(unit: number): boolean {
  return unit < 0;
}

/** The same unit with this code instead of its own. */
export function withCode(unit: number, code: number): number {
  return (unit & ~0xffff) | code;
}

/** The same unit with these marks instead of its own. */
export function withMarks(unit: number, marks: number): number {
  return (unit & ~(0x7ff << 20)) | (marks << 20);
}
