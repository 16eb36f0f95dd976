import type { Scan } from '../../text';
import { type Lexicon, Role } from './lexicon';
import { charactersAt, codeAt, isDigitAt, skipSpaces } from './scan-at';

/** A number as it is written, in digits or in words; `low` and `high` differ where it is left open: “2x”, “ba bốn”. */
export interface Numeral {
  readonly low: number;
  readonly high: number;
  /** Unit of the scan, one past the last. */
  readonly end: number;
  readonly writing: 'digits' | 'masked digits' | 'words';
}

/** Longest number looked at, in units: “1.500.000.000”. */
const LONGEST = 24;

/** Indian groups of two: 1,50,000. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/;
/** Groups of three by one sign, decimals by the other: 1,200.50 · 15.000.000 · 1'200. */
const GROUPED = /^\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*(?!\d)(?:(?!\1)[.,]\d{1,2}(?!\d))?/;
/** Groups of three by spaces: 15 000 000. */
const SPACED = /^[1-9]\d{0,2}(?: \d{3}){1,3}(?! ?\d)/;
/** The last digits kept secret: 2x · 15xx · 2x.000.000. */
const MASKED = /^(\d{1,3})(x{1,3})(?:([.,])(?:000|xxx)(?:\3(?:000|xxx))?)?/;
/** A single sign with one or two digits behind it is a decimal sign: 22,5 · 2.5. */
const PLAIN = /^\d+(?:[.,]\d{1,2}(?!\d))?/;
/** Telephones and other codes: a zero in front, or more digits than money has. */
const CODE = /^(?:0\d|\d{12})(?:[ .-]?\d)*/;

/**
 * Reads the number that begins there.
 * @returns `undefined` where none does, or where it is a code; `codeEnd` says where to go on behind a code.
 */
export function numeralAt(scan: Scan, at: number, lexicon: Lexicon): Numeral | undefined {
  return isDigitAt(scan, at) ? digitsAt(scan, at) : wordsAt(scan, at, lexicon);
}

/** One past a telephone or other code that begins there; undefined for a number that counts. */
export function codeEnd(scan: Scan, at: number): number | undefined {
  const code = CODE.exec(charactersAt(scan, at, LONGEST + 8))?.[0];
  return code === undefined ? undefined : at + code.length;
}

function digitsAt(scan: Scan, at: number): Numeral | undefined {
  const text = charactersAt(scan, at, LONGEST);
  if (CODE.test(text)) return undefined;
  const masked = MASKED.exec(text);
  if (masked) {
    const [whole, digits = '', hidden = ''] = masked;
    const groups = whole.split(/[.,]/).length - 1;
    const step = 10 ** hidden.length * 1000 ** groups;
    const low = Number(digits) * step;
    // Whole groups behind it say that it is a sum; else only what follows can.
    const writing = groups > 0 ? 'digits' : 'masked digits';
    return { low, high: low + step, end: at + whole.length, writing };
  }
  const grouped = INDIAN.exec(text) ?? GROUPED.exec(text);
  if (grouped) {
    const [whole, sign = ','] = grouped;
    const value = Number(whole.replaceAll(sign, '').replace(',', '.'));
    return { low: value, high: value, end: at + whole.length, writing: 'digits' };
  }
  const whole = SPACED.exec(text)?.[0] ?? PLAIN.exec(text)?.[0] ?? '';
  const value = Number(whole.replaceAll(' ', '').replace(',', '.'));
  return { low: value, high: value, end: at + whole.length, writing: 'digits' };
}

const HYPHEN = 45;

/**
 * A number in words: “hai mươi lăm”, “dua puluh”, “三四”. Tens and hundreds multiply the digit before them; two digits that follow
 * each other in value leave it open between them.
 */
function wordsAt(scan: Scan, at: number, lexicon: Lexicon): Numeral | undefined {
  const sum = { low: 0, high: 0 };
  /** The last digit added, which a ten behind it multiplies. */
  const digit = { low: 0, high: 0 };
  let end = at;
  let next = at;
  for (;;) {
    const found = lexicon.at(scan, next, Role.number);
    const value = found?.word.value;
    if (!found || value === undefined || !take(value, sum, digit)) break;
    end = found.end;
    next = skipSpaces(scan, end);
    if (codeAt(scan, next) === HYPHEN) next++;
  }
  return end === at ? undefined : { ...sum, end, writing: 'words' };
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
  if (value < 1) {
    sum.low += value;
    sum.high += value;
    return true;
  }
  if (value < 10 && digit.low > 0) {
    // “ba bốn”: three or four.
    if (value !== digit.high + 1 || digit.low !== digit.high) return false;
    sum.high += 1;
    digit.high = value;
    return true;
  }
  if (value >= 10 && sum.low % 100 !== 0) return false;
  sum.low += value;
  sum.high += value;
  if (value < 10) digit.low = digit.high = value;
  return true;
}

/** “hai mươi” is twenty, “hai trăm mười” two hundred and ten: the digit before is multiplied, or a smaller sum. */
function multiplied(sum: number, digit: number, times: number): number {
  if (digit > 0) return sum + digit * (times - 1);
  return sum === 0 || sum >= times ? sum + times : sum * times;
}
