import { alike } from './alike';
import { isBurmese } from './burmese';
import { shapedLike } from './shapes';
import { Kind, Mark, unitOf } from './unit';

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
  return marks === 0 ? 0 : marks & (CARRIES[String.fromCharCode(base)] ?? 0);
}

const JOINED =
  /[\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const NUMBER = /\p{Nd}/u;
const IGNORED =
  /\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u0640\u064b-\u065f\u0670]|[\u06d6-\u06ed]|[\u0610-\u061a\u08d3-\u08ff]|[\u135d-\u135f]/u;
/** Rings, strokes and boxes around any letter, and dots of Thai and Lao that only Pali has: no alphabet of ours writes them. */
const DECORATION =
  /\u0e3a|\u0e4e|\u0eba|[\u0483-\u0489]|[\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|(?![\s\u0085])\p{Cc}/u;
const LINE = /[\n\r\u2028\u2029\u0085]/;
/** Behind the wide ones: । ॥ ۔ ։ ။ ។ ៕ ። ፧ ፨ ؟ */
const SENTENCE_END = /[.!?…。！？\u0964\u0965\u06d4\u0589\u104b\u17d4\u17d5\u1362\u1367\u1368\u061f]/u;
const PUNCTUATION = /[\s\p{Z}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf},;:/\\、，；：・،؛|"&%]/u;
/** ፩ to ፱ have no zero beside them; ፲ and more are written by tens, and left alone. */
const ETHIOPIC_ONE = 0x1369;
/** Signs of other scripts that do the work of a Latin one; facts know that one. */
const SIGNS: Readonly<Record<string, string>> = {
  '،': ',',
  '၊': ',',
  '፣': ',',
  '٬': ',',
  '؛': ';',
  '፤': ';',
  '፥': ':',
  '፦': ':',
  '៖': ':',
  '٫': '.',
  '٪': '%',
  '፡': ' ',
};
/** Flag letters 🇦…🇿 live here, one unit each; two of them name a country, a lone one is a letter. */
export const FLAG_BASE = 0xf8e0;
const FIRST_INDICATOR = 0x1f1e6;
const LAST_INDICATOR = 0x1f1ff;
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

/** Not 0, so that a table can tell what was looked up from what wasn't. */
export const IGNORED_UNIT = /* @__PURE__ */ unitOf(Kind.ignored, 1, 0);

/**
 * The units a code point stands for, from the platform's own Unicode data: mostly one, several for a ligature, none for what
 * only composes. Slow; `lookUp` remembers.
 */
export function unitsOf(codePoint: number): readonly number[] {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return [unitOf(Kind.symbol, 0xfffd, 0)];
  if (codePoint >= FIRST_INDICATOR && codePoint <= LAST_INDICATOR)
    return [unitOf(Kind.flag, FLAG_BASE + codePoint - FIRST_INDICATOR, 0)];
  if (codePoint >= FLAG_BASE && codePoint < FLAG_BASE + 26) return [unitOf(Kind.joined, codePoint, 0)];
  // Squared and circled white-on-black letters (🅰 🅐) have no compatibility form; that of ⒜ is a word in brackets.
  for (const start of [0x249c, 0x1f110, 0x1f150, 0x1f170])
    if (codePoint >= start && codePoint < start + 26) return [unitOf(Kind.spaced, 97 + codePoint - start, 0)];
  if (isBurmese(codePoint)) return [unitOf(Kind.burmese, codePoint, 0)];
  const own = String.fromCodePoint(codePoint);
  if (isComposing(codePoint)) return [unitOf(Kind.composing, codePoint, 0)];
  if (IGNORED.test(own) || DECORATION.test(own)) return [IGNORED_UNIT];
  const shape = shapedLike(own);
  if (shape) return [...shape].flatMap(unitsOfPart);
  // Thai and Lao “am” must not fall apart into two characters that people type as one.
  const plain =
    codePoint === 0xe33 || codePoint === 0xeb3 ? own : own.normalize('NFKC').toLowerCase().normalize('NFKC');
  const units: number[] = [];
  for (const part of plain) units.push(...unitsOfPart(part));
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

function unitsOfPart(written: string): readonly number[] {
  const part = SIGNS[written] ?? written;
  const codePoint = part.codePointAt(0) ?? 0;
  if (isComposing(codePoint) || IGNORED.test(part) || DECORATION.test(part)) return [];
  if (MARK_BITS[codePoint] !== undefined || (codePoint >= 0x300 && codePoint <= 0x36f))
    return [unitOf(Kind.mark, codePoint, MARK_BITS[codePoint] ?? 0)];
  if (codePoint >= ETHIOPIC_ONE && codePoint < ETHIOPIC_ONE + 9)
    return [unitOf(Kind.digit, 49 + codePoint - ETHIOPIC_ONE, 0)];
  if (NUMBER.test(part)) return [unitOf(Kind.digit, 48 + digitValue(codePoint), 0)];
  if (part === "'" || part === '’' || part === 'ʼ' || part === '`') return [unitOf(Kind.apostrophe, 39, 0)];
  if (LINE.test(part)) return [unitOf(Kind.line, 10, 0)];
  if (SENTENCE_END.test(part)) return [unitOf(Kind.sentenceEnd, asUnit(part), 0)];
  if (LETTER.test(part)) return letterUnits(part);
  if (PUNCTUATION.test(part)) return [unitOf(Kind.space, asUnit(part), 0)];
  return [unitOf(Kind.symbol, asUnit(part), 0)];
}

function letterUnits(written: string): readonly number[] {
  const part = alike(written);
  if (JOINED.test(part)) return [...unitsFromUtf16(part)].map((code) => unitOf(Kind.joined, code, 0));
  const like = LETTERLIKE[part] ?? shapedLike(part);
  if (like)
    return [...like].map((letter) =>
      unitOf(Kind.spaced, letter.charCodeAt(0), part === 'đ' ? Mark.stroke : 0),
    );
  const [decomposed = part, ...rest] = part.normalize('NFD');
  const base = LETTERLIKE[decomposed] ?? shapedLike(decomposed) ?? decomposed;
  const isMark =
    base.length === 1 &&
    rest.length > 0 &&
    rest.every((mark) => (mark.codePointAt(0) ?? 0) >= 0x300 && (mark.codePointAt(0) ?? 0) <= 0x36f);
  if (!isMark) return [...unitsFromUtf16(part)].map((code) => unitOf(Kind.spaced, code, 0));
  // й and ё keep their marks: they are letters of their own, and Russian writes е for ё anyway.
  if (part === 'й') return [unitOf(Kind.spaced, part.charCodeAt(0), 0)];
  const bits = rest.reduce((sum, mark) => sum | (MARK_BITS[mark.charCodeAt(0)] ?? 0), 0);
  const code = base.charCodeAt(0);
  return [unitOf(Kind.spaced, code, countingMarks(code, bits))];
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
