import { Role } from '../../pack';
import type { Scan } from '../../text';
import { codeAt, isDigitAt, skipSpaces } from './scan-at';
import type { Words } from './word-tree';

/** A number as it is written, in digits or in words; `low` and `high` differ where it is left open: “2x”, “ba bốn”. */
export interface Numeral {
  readonly low: number;
  readonly high: number;
  /** Unit of the scan, one past the last. */
  readonly end: number;
  readonly writing: 'digits' | 'masked digits' | 'words';
}

/** Digits of the longest sum, a thousand million dong; what has more is a code. */
const MOST_DIGITS = 11;
const ZERO = 48;
const SPACE = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const POINT = 46;
const HYPHEN = 45;
const X = 120;

/** Reads the number that begins there. @returns `undefined` where none does, or where it is a telephone or another code */
export function numeralAt(words: Words, at: number): Numeral | undefined {
  return isDigitAt(words.text, at) ? digitsAt(words.text, at) : wordsAt(words, at);
}

/** One past a code that begins there, with a zero in front or too many digits for money; undefined for a number that counts. */
export function codeEnd(scan: Scan, at: number): number | undefined {
  if (!isDigitAt(scan, at)) return undefined;
  let end = at + digitsFrom(scan, at);
  if (!isCode(scan, at, end)) return undefined;
  for (let next = end; isGap(scan, next) && isDigitAt(scan, next + 1); next = end)
    end = next + 1 + digitsFrom(scan, next + 1);
  return end;
}

function isCode(scan: Scan, at: number, end: number): boolean {
  return (codeAt(scan, at) === ZERO && end - at > 1) || end - at > MOST_DIGITS;
}

function isGap(scan: Scan, at: number): boolean {
  const code = codeAt(scan, at);
  return code === SPACE || code === POINT || code === HYPHEN;
}

/** How many digits stand from there on. */
function digitsFrom(scan: Scan, at: number): number {
  let end = at;
  while (isDigitAt(scan, end)) end++;
  return end - at;
}

function numberAt(scan: Scan, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + codeAt(scan, at) - ZERO;
  return value;
}

function digitsAt(scan: Scan, at: number): Numeral | undefined {
  const first = at + digitsFrom(scan, at);
  if (isCode(scan, at, first)) return undefined;
  if (codeAt(scan, first) === X) return maskedAt(scan, at, first);
  const [value, end] = grouped(scan, at, first) ?? [numberAt(scan, at, first), first];
  return { low: value, high: value, end, writing: 'digits' };
}

/** Value and end of a number with groups or decimals; undefined for one that is written without a sign. */
function grouped(scan: Scan, at: number, first: number): readonly [number, number] | undefined {
  const sign = codeAt(scan, first);
  const next = digitsFrom(scan, first + 1);
  const isShort = first - at <= 3;
  if (sign === SPACE) return isShort && next === 3 ? bySpaces(scan, at, first) : undefined;
  if (sign !== COMMA && sign !== POINT && sign !== APOSTROPHE) return undefined;
  if (isShort && next === 3) return byThousands(scan, at, first, sign);
  const indian = sign === COMMA && next === 2 ? byLakhs(scan, at, first) : undefined;
  if (indian || sign === APOSTROPHE) return indian;
  // A single sign with one or two digits behind it is a decimal sign: 22,5 · 2.5.
  return next === 1 || next === 2 ? withDecimals(scan, numberAt(scan, at, first), first) : undefined;
}

/** 1,200.50 · 15.000.000 · 1'200 */
function byThousands(scan: Scan, at: number, first: number, sign: number): readonly [number, number] {
  let value = numberAt(scan, at, first);
  let end = first;
  while (codeAt(scan, end) === sign && digitsFrom(scan, end + 1) === 3) {
    value = value * 1000 + numberAt(scan, end + 1, end + 4);
    end += 4;
  }
  const isOther = codeAt(scan, end) === (sign === COMMA ? POINT : COMMA);
  const decimals = isOther ? digitsFrom(scan, end + 1) : 0;
  return decimals === 1 || decimals === 2 ? withDecimals(scan, value, end) : [value, end];
}

function withDecimals(scan: Scan, value: number, sign: number): readonly [number, number] {
  const end = sign + 1 + digitsFrom(scan, sign + 1);
  return [value + numberAt(scan, sign + 1, end) / 10 ** (end - sign - 1), end];
}

/** 15 000 000, but no telephone in groups. */
function bySpaces(scan: Scan, at: number, first: number): readonly [number, number] | undefined {
  let value = numberAt(scan, at, first);
  let end = first;
  for (
    let groups = 0;
    groups < 3 && codeAt(scan, end) === SPACE && digitsFrom(scan, end + 1) === 3;
    groups++
  ) {
    value = value * 1000 + numberAt(scan, end + 1, end + 4);
    end += 4;
  }
  return codeAt(scan, end) === SPACE && isDigitAt(scan, end + 1) ? undefined : [value, end];
}

/** 1,50,000 */
function byLakhs(scan: Scan, at: number, first: number): readonly [number, number] | undefined {
  let value = numberAt(scan, at, first);
  let end = first;
  while (codeAt(scan, end) === COMMA && digitsFrom(scan, end + 1) === 2) {
    value = value * 100 + numberAt(scan, end + 1, end + 3);
    end += 3;
  }
  const isWhole = first - at <= 2 && codeAt(scan, end) === COMMA && digitsFrom(scan, end + 1) === 3;
  return isWhole ? [value * 1000 + numberAt(scan, end + 1, end + 4), end + 4] : undefined;
}

/** The last digits kept secret: 2x · 15xx · 2x.000.000. */
function maskedAt(scan: Scan, at: number, first: number): Numeral {
  let end = first;
  while (codeAt(scan, end) === X && end - first < 3) end++;
  let step = 10 ** (end - first);
  const plain = end;
  for (let sign = codeAt(scan, end); sign === COMMA || sign === POINT; sign = codeAt(scan, end)) {
    if (!isEmptyGroup(scan, end + 1)) break;
    step *= 1000;
    end += 4;
  }
  const low = numberAt(scan, at, first) * step;
  // Whole groups behind it say that it is a sum; else only what follows can.
  return { low, high: low + step, end, writing: end > plain ? 'digits' : 'masked digits' };
}

function isEmptyGroup(scan: Scan, at: number): boolean {
  const code = codeAt(scan, at);
  return (code === ZERO || code === X) && codeAt(scan, at + 1) === code && codeAt(scan, at + 2) === code;
}

/**
 * A number in words: “hai mươi lăm”, “dua puluh”, “三四”. Tens and hundreds multiply the digit before them; two digits that follow
 * each other in value leave it open between them.
 */
function wordsAt(words: Words, at: number): Numeral | undefined {
  const sum = { low: 0, high: 0 };
  /** The last digit added, which a ten behind it multiplies. */
  const digit = { low: 0, high: 0 };
  let end = at;
  let next = at;
  for (;;) {
    const found = words.at(next, Role.number);
    const value = found?.word.value;
    if (!found || value === undefined || !take(value, sum, digit)) break;
    end = found.end;
    next = skipSpaces(words.text, end);
    if (codeAt(words.text, next) === HYPHEN) next++;
  }
  return end === at ? undefined : { low: sum.low, high: sum.high, end, writing: 'words' };
}

interface Bounds {
  low: number;
  high: number;
}

/** Adds one number word to the sum. @returns false when it can't belong to the same number */
function take(value: number, sum: Bounds, digit: Bounds): boolean {
  if (value === 10 || value === 100) {
    sum.low = multiplied(sum.low, digit.low, value);
    sum.high = multiplied(sum.high, digit.high, value);
    digit.low = digit.high = 0;
    return true;
  }
  if (value >= 1 && value < 10 && digit.low > 0) {
    // “ba bốn”: three or four.
    if (value !== digit.high + 1 || digit.low !== digit.high) return false;
    sum.high += 1;
    digit.high = value;
    return true;
  }
  if (value >= 10 && sum.low % 100 !== 0) return false;
  sum.low += value;
  sum.high += value;
  if (value >= 1 && value < 10) digit.low = digit.high = value;
  return true;
}

/** “hai mươi” is twenty, “hai trăm mười” two hundred and ten: the digit before is multiplied, or a smaller sum. */
function multiplied(sum: number, digit: number, times: number): number {
  if (digit > 0) return sum + digit * (times - 1);
  return sum === 0 || sum >= times ? sum + times : sum * times;
}
