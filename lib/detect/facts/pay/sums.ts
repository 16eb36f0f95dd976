import { Role } from '../../../pack';
import { Kind } from '../../../text';
import { codeEnd, numeralAt } from '../numerals';
import { codeAt, isDigitAt, kindAt, nextDigit, skipSpaces } from '../scan-at';
import { isWordStart, type Words } from '../word-tree';
import { type Amount, amountAt } from './amounts';
import { hasPeriodBeside, type PayPeriod, periodAfter, periodBefore } from './periods';

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

export interface Wanted {
  /** Where numbers in words are looked for, in order: right behind words for pay, since “ba” and “một” stand everywhere. */
  readonly wordy: readonly Stretch[];
  /** Whether a number without a currency or a unit may be meant, by what stands before it; a period beside it says so too. */
  bareAt(start: number): boolean;
}

/** Every sum in digits, and those in words where they are wanted, in the order of the text. */
export function sumsOf(words: Words, wanted: Wanted): readonly Sum[] {
  const scan = words.text;
  const { wordy } = wanted;
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
      const begin = wordy[stretch]?.[0] ?? scan.length;
      if (at < begin) {
        at = Math.min(begin, nextDigit(scan, at));
        continue;
      }
      if (!isWordStart(scan, at) || !beginsWords(words, at, begin)) {
        at++;
        continue;
      }
    }
    const sum = sumAt(words, at, from, wanted);
    if (!sum) {
      do at++;
      while (isDigitAt(scan, at));
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
function beginsWords(words: Words, at: number, begin: number): boolean {
  const word = words.at(at, Role.number | Role.unit);
  if (!word) return false;
  if ((word.roles & Role.number) !== 0) return true;
  const unit = word;
  if (unit.word.leads && numeralAt(words, skipSpaces(words.text, unit.end))) return true;
  // “k” alone is no thousand.
  const isBeside = at - begin <= 2 && unit.end - at > 1;
  return isBeside || words.at(skipSpaces(words.text, unit.end), Role.currency) !== undefined;
}

function sumAt(words: Words, at: number, from: number, wanted: Wanted): Sum | undefined {
  const first = amountAt(words, at, from);
  if (!first) return undefined;
  const second = rangeEnd(words, first.end);
  const last = second ?? first;
  const least = isDigitAt(words.text, at) ? LEAST_IN_DIGITS : LEAST_IN_WORDS;
  if (!isWorthReading(first, least) && !isWorthReading(last, least)) return undefined;
  const isNamed = isMoney(first) || isMoney(last);
  if (!isNamed && !wanted.bareAt(first.start) && !hasPeriodBeside(words, first.start, last.end))
    return undefined;
  const after = periodAfter(words, last.end);
  const before = after?.isBeside ? undefined : periodBefore(words, first.start, from);
  const period = before?.isBeside ? before : (after ?? before);
  const { low, high } = boundsOf(first, second);
  return {
    low,
    high,
    isUpTo: !second && isBehindRangeWord(words, first.start, from),
    hasUnit: first.times !== undefined || last.times !== undefined,
    currencies: last.currencies.length ? last.currencies : first.currencies,
    implied: last.implied ?? first.implied,
    period,
    start: first.start,
    amountEnd: last.end,
    end: Math.max(last.end, period?.end ?? 0),
  };
}

/** Small numbers without a currency or a unit are no sums: “ba”, “một”, “สอง”, “3 people”. */
const LEAST_IN_DIGITS = 10;
const LEAST_IN_WORDS = 100;

function isWorthReading(amount: Amount, least: number): boolean {
  return amount.high >= least || isMoney(amount);
}

function isMoney({ times, currencies }: Amount): boolean {
  return currencies.length > 0 || times !== undefined;
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

function rangeEnd(words: Words, at: number): Amount | undefined {
  const scan = words.text;
  let next = skipSpaces(scan, at);
  if (codeAt(scan, next) === PLUS) next = skipSpaces(scan, next + 1);
  if (RANGE_SIGNS.has(codeAt(scan, next))) next++;
  else {
    const word = words.at(next, Role.range);
    if (!word) return undefined;
    next = word.end;
  }
  next = skipSpaces(scan, next);
  const currency = words.at(next, Role.currency);
  return amountAt(words, currency ? skipSpaces(scan, currency.end) : next, next);
}
const PLUS = 43;

/** “up to 30tr”, “lên đến 2000$”, “最高2万”: a word of ranges with no number before it. */
function isBehindRangeWord(words: Words, at: number, from: number): boolean {
  let end = at;
  while (end > from && at - end < 2 && kindAt(words.text, end - 1) === Kind.space) end--;
  return words.endingAt(end, from, Role.range) !== undefined;
}
