/**
 * What one character is to the matcher: its class, its base letter and the marks it carries.
 * Filled a page of 256 code points at a time, when first met, from the platform's own Unicode data.
 */

/** Classes of a unit. */
export const Kind = {
  /** Not there at all: zero-width, bidi controls, soft hyphen, variation selectors, tatweel, harakat. */
  ignored: 0,
  /** Letter of a script that puts spaces between words. */
  spaced: 1,
  /** Letter of a script that writes no spaces: Thai, Khmer, Lao, Burmese, Han, Kana. */
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

const MARK_BITS: Readonly<Record<number, number>> = {
  768: Mark.grave,
  769: Mark.acute,
  770: Mark.circumflex,
  771: Mark.tilde,
  774: Mark.breve,
  776: Mark.diaeresis,
  777: Mark.hook,
  795: Mark.horn,
  803: Mark.dotBelow,
  807: Mark.cedilla,
};

/**
 * Which marks a letter of our alphabets can carry. A mark anywhere else is decoration (Zalgo, jöb) and says nothing,
 * so that it can't hide a word.
 */
const VOWEL = Mark.grave | Mark.acute | Mark.tilde | Mark.hook | Mark.dotBelow;
const CARRIES: Readonly<Record<string, number>> = {
  a: VOWEL | Mark.circumflex | Mark.breve,
  e: VOWEL | Mark.circumflex | Mark.diaeresis,
  i: VOWEL | Mark.circumflex | Mark.diaeresis,
  o: VOWEL | Mark.circumflex | Mark.horn,
  u: VOWEL | Mark.circumflex | Mark.horn | Mark.diaeresis,
  y: VOWEL,
  n: Mark.tilde,
  c: Mark.cedilla,
};

/** The marks that count on a base letter, out of those found on it. */
export function countingMarks(base: number, marks: number): number {
  return marks & (CARRIES[String.fromCharCode(base)] ?? 0);
}

const JOINED =
  /[\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const NUMBER = /\p{Nd}/u;
const IGNORED = /\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u0640\u064b-\u065f\u0670]|[\u06d6-\u06ed]|\u20e3/u;
const LINE = /[\n\r\u2028\u2029\u0085]/;
const SENTENCE_END = /[.!?…。！？।۔։၊။៕។።؟]/u;
const PUNCTUATION = /[\s\p{Z}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf},;:/\\、，；：・،؛|"&%]/u;
/** Arabic and Persian/Urdu forms of one letter. */
const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};
/** Flag letters 🇦…🇿 live here, one unit each; two of them name a country. */
const FLAG_BASE = 0xf8e0;
/** Letters that NFKC leaves alone. */
const LETTERLIKE: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  ə: 'e',
  ɑ: 'a',
  ɡ: 'g',
};

export interface Unit {
  readonly kind: Kind;
  /** Lower-case base letter, digit in ASCII, or the character itself; one UTF-16 unit. */
  readonly code: number;
  readonly marks: number;
}

interface Page {
  readonly kind: Uint8Array;
  readonly code: Uint16Array;
  readonly marks: Uint16Array;
  /** Code points that fold to several units, or to none of the above: by low byte. */
  readonly expanded: Map<number, readonly Unit[]>;
}

const PAGES: (Page | undefined)[] = new Array(0x1100);

/** Kind of code points that stand for several units: look in `expanded`. */
export const EXPANDED = 255;

export function pageOf(codePoint: number): Page {
  const number = codePoint >> 8;
  return PAGES[number] ?? fill(number);
}

function fill(number: number): Page {
  const page: Page = {
    kind: new Uint8Array(256),
    code: new Uint16Array(256),
    marks: new Uint16Array(256),
    expanded: new Map(),
  };
  for (let low = 0; low < 256; low++) {
    const units = unitsOf((number << 8) | low);
    const [first, second] = units;
    if (!first) continue;
    page.kind[low] = second ? EXPANDED : first.kind;
    page.code[low] = first.code;
    page.marks[low] = first.marks;
    if (second) page.expanded.set(low, units);
  }
  PAGES[number] = page;
  return page;
}

function unitsOf(codePoint: number): readonly Unit[] {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return [{ kind: Kind.symbol, code: 0xfffd, marks: 0 }];
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff)
    return [{ kind: Kind.joined, code: FLAG_BASE + codePoint - 0x1f1e6, marks: 0 }];
  if (codePoint >= FLAG_BASE && codePoint < FLAG_BASE + 26)
    return [{ kind: Kind.joined, code: codePoint, marks: 0 }];
  // Squared and circled white-on-black letters (🅰 🅐) have no compatibility form.
  for (const start of [0x1f150, 0x1f170])
    if (codePoint >= start && codePoint < start + 26)
      return [{ kind: Kind.spaced, code: 97 + codePoint - start, marks: 0 }];
  const own = String.fromCodePoint(codePoint);
  if (isComposing(codePoint)) return [{ kind: Kind.composing, code: codePoint, marks: 0 }];
  if (IGNORED.test(own)) return [{ kind: Kind.ignored, code: 0, marks: 0 }];
  // Thai and Lao “am” must not fall apart into two characters that people type as one.
  const plain =
    codePoint === 0xe33 || codePoint === 0xeb3 ? own : own.normalize('NFKC').toLowerCase().normalize('NFKC');
  const units: Unit[] = [];
  for (const part of plain) units.push(...unitOf(part));
  return units;
}

/** Conjoining jamo, kana voicing marks and their half-width forms. */
function isComposing(codePoint: number): boolean {
  return (
    (codePoint >= 0x1161 && codePoint <= 0x11ff) ||
    codePoint === 0x3099 ||
    codePoint === 0x309a ||
    codePoint === 0xff9e ||
    codePoint === 0xff9f
  );
}

function unitOf(part: string): readonly Unit[] {
  const codePoint = part.codePointAt(0) ?? 0;
  if (isComposing(codePoint) || IGNORED.test(part)) return [];
  if (MARK_BITS[codePoint] !== undefined || (codePoint >= 0x300 && codePoint <= 0x36f))
    return [{ kind: Kind.mark, code: codePoint, marks: MARK_BITS[codePoint] ?? 0 }];
  if (NUMBER.test(part)) return [{ kind: Kind.digit, code: 48 + digitValue(codePoint), marks: 0 }];
  if (part === "'" || part === '’' || part === 'ʼ' || part === '`')
    return [{ kind: Kind.apostrophe, code: 39, marks: 0 }];
  if (LINE.test(part)) return [{ kind: Kind.line, code: 10, marks: 0 }];
  if (SENTENCE_END.test(part)) return [{ kind: Kind.sentenceEnd, code: asUnit(part), marks: 0 }];
  if (LETTER.test(part)) return letterUnits(part);
  if (PUNCTUATION.test(part)) return [{ kind: Kind.space, code: asUnit(part), marks: 0 }];
  return [{ kind: Kind.symbol, code: asUnit(part), marks: 0 }];
}

function letterUnits(part: string): readonly Unit[] {
  const arabic = ARABIC[part];
  if (arabic) return [{ kind: Kind.spaced, code: arabic.charCodeAt(0), marks: 0 }];
  if (JOINED.test(part))
    return [...unitsFromUtf16(part)].map((code) => ({ kind: Kind.joined, code, marks: 0 }));
  const like = LETTERLIKE[part];
  if (like)
    return [...like].map((letter) => ({
      kind: Kind.spaced,
      code: letter.charCodeAt(0),
      marks: part === 'đ' ? Mark.stroke : 0,
    }));
  const [decomposed = part, ...rest] = part.normalize('NFD');
  const base = LETTERLIKE[decomposed] ?? decomposed;
  const isMark =
    base.length === 1 &&
    rest.length > 0 &&
    rest.every((mark) => (mark.codePointAt(0) ?? 0) >= 0x300 && (mark.codePointAt(0) ?? 0) <= 0x36f);
  if (!isMark) return [...unitsFromUtf16(part)].map((code) => ({ kind: Kind.spaced, code, marks: 0 }));
  // й and ё keep their marks: they are letters of their own, and Russian writes е for ё anyway.
  if (part === 'й') return [{ kind: Kind.spaced, code: part.charCodeAt(0), marks: 0 }];
  const bits = rest.reduce((sum, mark) => sum | (MARK_BITS[mark.charCodeAt(0)] ?? 0), 0);
  const code = base.charCodeAt(0);
  return [{ kind: Kind.spaced, code, marks: countingMarks(code, bits) }];
}

function* unitsFromUtf16(text: string): Generator<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}

/** Digits of every script stand in runs of ten, zero first. */
function digitValue(codePoint: number): number {
  let zero = codePoint;
  while (zero > codePoint - 9 && NUMBER.test(String.fromCodePoint(zero - 1))) zero--;
  // Mathematical digits are five runs without a gap; NFKC has turned them to ASCII before this.
  return Math.min(9, codePoint - zero);
}

function asUnit(part: string): number {
  return part.length === 1 ? part.charCodeAt(0) : 0xfffd;
}
