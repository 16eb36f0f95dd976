import { codeOf, Kind, kindOf, unitOf } from './unit';

/**
 * Burmese is typed in many ways that look the same: the signs of a letter in any order, or twice, or one letter for another.
 * Here its characters become units, one way for each look.
 */

/** What units are written to: `length` of them are there, and there is room for more. */
export interface Pen {
  readonly units: Int32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  digits: number;
}

const FIRST = 0x1000;
const SIZE = 0xa0;
const COMMA = 0x104a;
const FULL_STOP = 0x104b;
const RA = 0x101b;
const WA = 0x101d;
const FIRST_SIGN = 0x102b;
const LAST_SIGN = 0x103e;
export const DOT_BELOW = 0x1037;
export const STACKER = 0x1039;
const ASAT = 0x103a;
const FIRST_DIGIT = 0x1040;
const LAST_DIGIT = 0x1049;
const FIRST_SHAN_DIGIT = 0x1090;
const LAST_SHAN_DIGIT = 0x1099;
const ZERO = 48;
const SEVEN = 55;

/** Signs in the order in which a letter carries them (UTN 11), but the dot below before the asat, as NFC puts them. */
const SIGNS =
  '\u103b\u103c\u103d\u103e\u1031\u102d\u102e\u1032\u102f\u1030\u102b\u102c\u1036\u1037\u103a\u1038';
/** From 1, for U+102B to U+103E; 0 for what is no sign. */
const RANKS = /* @__PURE__ */ Uint8Array.from(
  { length: LAST_SIGN - FIRST_SIGN + 1 },
  (_, sign) => SIGNS.indexOf(String.fromCharCode(FIRST_SIGN + sign)) + 1,
);

/** Letters that look like another one, or like another with signs: ါ ဉ ဈ ဦ ဩ ဪ ဿ. */
const ALIKE: Readonly<Record<number, string>> = {
  4139: '\u102c',
  4105: '\u1025',
  4104: '\u1005\u103b',
  4134: '\u1025\u102e',
  4137: '\u101e\u103c',
  4138: '\u101e\u103c\u1031\u102c\u103a',
  4159: '\u101e\u1039\u101e',
};

/** Whether a code is of the Burmese block, its comma and full stop left out. */
export function isBurmese(code: number): boolean {
  return code >= FIRST && code < FIRST + SIZE && code !== COMMA && code !== FULL_STOP;
}

/** A letter that can carry signs. */
export function isBurmeseLetter(code: number): boolean {
  return code >= FIRST && code < FIRST_SIGN;
}

/** Where a sign stands among the signs of its letter, from 1; 0 for anything else. */
export function signRank(code: number): number {
  return isSign(code) ? RANKS[code - FIRST_SIGN]! : 0;
}

/** A sign, or the stacker. */
export function isSign(code: number): boolean {
  return code >= FIRST_SIGN && code <= LAST_SIGN;
}

/** Whether a sign ends the syllable with the letter that carries it: သင် is one syllable, and so is the မ of ကမ္ဘာ no beginning. */
export function endsSyllable(code: number): boolean {
  return code === ASAT || code === STACKER;
}

/** Whether the letter at a place ends the syllable before it: an asat or a stacker stands on it. @param end of the units that count */
export function isEndOfSyllable(units: Int32Array, at: number, end: number): boolean {
  const next = at + 1 < end && codeOf(units[at + 1]!) === DOT_BELOW ? at + 2 : at + 1;
  return next < end && endsSyllable(codeOf(units[next]!));
}

/** Writes a Burmese character. @returns how many units there are now */
export function putBurmese(pen: Pen, length: number, code: number, from: number, to: number): number {
  const alike = ALIKE[code];
  if (alike === undefined) return putOne(pen, length, code, from, to);
  let end = length;
  for (let at = 0; at < alike.length; at++) end = putOne(pen, end, alike.charCodeAt(at), from, to);
  return end;
}

function putOne(pen: Pen, length: number, code: number, from: number, to: number): number {
  const { units } = pen;
  let unit = unitOf(Kind.joined, code, 0);
  let at = length;
  if (code >= FIRST_DIGIT) {
    const zero = code <= LAST_DIGIT ? FIRST_DIGIT : FIRST_SHAN_DIGIT;
    if (code <= LAST_DIGIT || (code >= FIRST_SHAN_DIGIT && code <= LAST_SHAN_DIGIT)) {
      unit = unitOf(Kind.digit, ZERO + code - zero, 0);
      pen.digits++;
    }
  } else if (code >= FIRST_SIGN) {
    const rank = signRank(code);
    if (rank > 0) while (at > 0 && signRank(codeOf(units[at - 1]!)) >= rank) at--;
    else if (length > 0 && codeOf(units[length - 1]!) === code) at--;
    if (at < length && units[at] === unit) {
      pen.to[length - 1] = to;
      return length;
    }
    for (let later = length; later > at; later--) units[later] = units[later - 1]!;
  }
  units[at] = unit;
  pen.from[length] = from;
  pen.to[length] = to;
  return length + 1;
}

/**
 * ၀ (zero) is typed for ဝ (wa) and ၇ (seven) for ရ (ra), and wa for zero: what carries a sign or stands among letters is a letter,
 * what stands among digits is a digit.
 */
export function settleDigits(pen: Pen, first: number, end: number): void {
  const { units } = pen;
  for (let at = first; at < end; at++) {
    const unit = units[at]!;
    const code = codeOf(unit);
    if (kindOf(unit) === Kind.digit) {
      if (code !== ZERO && code !== SEVEN) continue;
      if (!carriesSign(units, at, end) && (code === SEVEN || !isAmongLetters(units, at, first, end)))
        continue;
      units[at] = unitOf(Kind.joined, code === ZERO ? WA : RA, 0);
      pen.digits--;
    } else if (code === WA && isAmongDigits(units, at, first, end)) {
      units[at] = unitOf(Kind.digit, ZERO, 0);
      pen.digits++;
    }
  }
}

function isAmongLetters(units: Int32Array, at: number, first: number, end: number): boolean {
  if (isDigitAt(units, at + 1, end) || isDigitAt(units, at - 1, end)) return false;
  return at > first || isEndOfSyllable(units, at + 1, end);
}

function isAmongDigits(units: Int32Array, at: number, first: number, end: number): boolean {
  if (carriesSign(units, at, end) || isEndOfSyllable(units, at + 1, end)) return false;
  return isDigitAt(units, at - 1, end) || (at === first && isDigitAt(units, at + 1, end));
}

function carriesSign(units: Int32Array, at: number, end: number): boolean {
  return at + 1 < end && isSign(codeOf(units[at + 1]!));
}

function isDigitAt(units: Int32Array, at: number, end: number): boolean {
  return at >= 0 && at < end && kindOf(units[at]!) === Kind.digit;
}
