import { Kind, type Scan } from '../../../text';
import { isWordStart, type Lexicon, Role } from '../lexicon';
import { codeEnd } from '../numerals';
import { codeAt, isDigitAt, kindAt, skipSpaces } from '../scan-at';
import { type Amount, amountAt } from './amounts';
import { type PayPeriod, periodAfter, periodBefore } from './periods';

/** A sum of money, or a bare number that may be one: “$1,200 – $2,500/month”, “20tr”, “2-3 juta”, “up to RM5k”. */
export interface Sum {
  readonly low: number;
  readonly high: number;
  /** “up to”: only the upper end is promised, and reached by few. */
  readonly isUpTo: boolean;
  /** A unit such as thousand or million is written. */
  readonly hasUnit: boolean;
  readonly currencies: readonly string[];
  readonly implied: string | undefined;
  readonly period: PayPeriod | undefined;
  /** Units of the scan; the amount may be followed by the period. */
  readonly start: number;
  readonly amountEnd: number;
  readonly end: number;
}

/** A stretch of the scan, in units, the second one past the last. */
export type Stretch = readonly [number, number];

/**
 * Every number in digits, and within the stretches those in words too, in the order of the text.
 * @param wordy where numbers in words are looked for, in order: right behind words for pay, since “ba” and “một” stand everywhere
 */
export function sumsOf(scan: Scan, lexicon: Lexicon, wordy: readonly Stretch[]): readonly Sum[] {
  const sums: Sum[] = [];
  let from = 0;
  let stretch = 0;
  for (let at = 0; at < scan.length; ) {
    if (isDigitAt(scan, at)) {
      const behindCode = codeEnd(scan, at);
      if (behindCode !== undefined) {
        at = behindCode;
        from = at;
        continue;
      }
    } else {
      while (stretch < wordy.length && wordy[stretch]![1] <= at) stretch++;
      const begin = wordy[stretch]?.[0];
      if (begin === undefined || at < begin || !beginsWords(scan, at, begin, lexicon)) {
        at++;
        continue;
      }
    }
    const sum = sumAt(scan, at, from, lexicon);
    if (!sum) {
      at++;
      continue;
    }
    sums.push(sum);
    // “2 ปี เดือนละ 15,000”: the period is that of the sum behind it.
    from = sum.hasUnit || sum.currencies.length ? sum.end : sum.amountEnd;
    at = Math.max(from, at + 1);
  }
  return sums;
}

/**
 * Whether a sum in words begins there: a number word, or a unit that needs none, as in “lương nghìn đô” and “เงินเดือนหมื่นห้า”.
 * @param begin where the word for pay ends
 */
function beginsWords(scan: Scan, at: number, begin: number, lexicon: Lexicon): boolean {
  if (!isWordStart(scan, at)) return false;
  if (lexicon.at(scan, at, Role.number)) return true;
  const unit = lexicon.at(scan, at, Role.unit);
  if (!unit) return false;
  // “k” alone is no thousand.
  const isBeside = at - begin <= 2 && unit.end - at > 1;
  return isBeside || lexicon.at(scan, skipSpaces(scan, unit.end), Role.currency) !== undefined;
}

function sumAt(scan: Scan, at: number, from: number, lexicon: Lexicon): Sum | undefined {
  const first = amountAt(scan, at, from, lexicon);
  if (!first) return undefined;
  const second = rangeEnd(scan, first.end, lexicon);
  const last = second ?? first;
  if (!isDigitAt(scan, at) && !isWorthReading(first) && !isWorthReading(last)) return undefined;
  const after = periodAfter(scan, last.end, lexicon);
  const before = after?.isBeside ? undefined : periodBefore(scan, first.start, from, lexicon);
  const period = before?.isBeside ? before : (after ?? before);
  return {
    ...boundsOf(first, second),
    isUpTo: !second && isBehindRangeWord(scan, first.start, from, lexicon),
    hasUnit: first.times !== undefined || last.times !== undefined,
    currencies: last.currencies.length ? last.currencies : first.currencies,
    implied: last.implied ?? first.implied,
    period,
    start: first.start,
    amountEnd: last.end,
    end: Math.max(last.end, period?.end ?? 0),
  };
}

/** Small number words without a currency are no sums: “ba”, “một”, “สอง”. */
function isWorthReading({ low, currencies }: Amount): boolean {
  return currencies.length > 0 || low >= 100;
}

function boundsOf(
  first: Amount,
  second: Amount | undefined,
): { readonly low: number; readonly high: number } {
  if (!second) return { low: first.low, high: first.high };
  // “2-3 juta”: the unit stands behind the second number and holds for both, unless the first would be the larger then.
  const shared = first.times === undefined ? (second.times ?? 1) : 1;
  const isShared = first.low * shared <= second.high;
  const low = isShared ? first.low * shared : first.low;
  const high = second.times === undefined ? second.high * (first.times ?? 1) : second.high;
  return { low: Math.min(low, high), high: Math.max(low, high) };
}

const RANGE_SIGNS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  [...'-–—−~～→'].map((sign) => sign.charCodeAt(0)),
);

function rangeEnd(scan: Scan, at: number, lexicon: Lexicon): Amount | undefined {
  let next = skipSpaces(scan, at);
  if (codeAt(scan, next) === PLUS) next = skipSpaces(scan, next + 1);
  if (RANGE_SIGNS.has(codeAt(scan, next))) next++;
  else {
    const word = lexicon.at(scan, next, Role.range);
    if (!word) return undefined;
    next = word.end;
  }
  next = skipSpaces(scan, next);
  const currency = lexicon.at(scan, next, Role.currency);
  const number = currency ? skipSpaces(scan, currency.end) : next;
  if (isDigitAt(scan, number) && codeEnd(scan, number) !== undefined) return undefined;
  return amountAt(scan, number, next, lexicon);
}
const PLUS = 43;

/** “up to 30tr”, “lên đến 2000$”, “最高2万”: a word of ranges with no number before it. */
function isBehindRangeWord(scan: Scan, at: number, from: number, lexicon: Lexicon): boolean {
  let end = at;
  while (end > from && at - end < 2 && kindAt(scan, end - 1) === Kind.space) end--;
  for (let start = Math.max(from, end - LONGEST_RANGE_WORD); start < end; start++)
    if (isWordStart(scan, start) && lexicon.at(scan, start, Role.range)?.end === end) return true;
  return false;
}
const LONGEST_RANGE_WORD = 14;
