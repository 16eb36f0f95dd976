import type { Scan } from '../../../text';
import { isWordStart, type Lexicon, Role } from '../lexicon';
import { type Numeral, numeralAt } from '../numerals';
import { codeAt, isDigitAt, skipSpaces } from '../scan-at';

/** A number with its units and its currency, as far as they are written: “25k baht”, “2tr5”, “$1,200”, “三万五”. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  /** Of the unit written last, which a range shares: “2-3 juta”. */
  readonly times: number | undefined;
  /** Currencies that the words beside it name, commonest first. */
  readonly currencies: readonly string[];
  /** Currency that the unit is said of. */
  readonly implied: string | undefined;
  /** Units of the scan. */
  readonly start: number;
  readonly end: number;
}

/** Units of the longest currency before a number: “us dollars 800”. */
const LONGEST_CURRENCY = 12;
const NONE: readonly string[] = [];

/**
 * Reads the amount whose number begins there.
 * @param from where the sum before ends: what belongs to that one is no currency of this one
 */
export function amountAt(scan: Scan, at: number, from: number, lexicon: Lexicon): Amount | undefined {
  const numeral = numeralAt(scan, at, lexicon) ?? bareUnit(scan, at, lexicon);
  if (!numeral) return undefined;
  const before = currencyBefore(scan, at, from, lexicon);
  const counted = withUnits(scan, numeral, lexicon);
  const behind = before ? undefined : lexicon.at(scan, skipSpaces(scan, counted.end), Role.currency);
  // “2x” is an amount only with something behind it, “thousand” only as “thousands of dollars”.
  if (numeral.writing === 'masked digits' && counted.times === undefined && !before && !behind)
    return undefined;
  return {
    ...counted,
    currencies: before?.currencies ?? behind?.word.currencies ?? NONE,
    start: before?.start ?? at,
    end: behind?.end ?? counted.end,
  };
}

/** A unit without a number, which stands for one of it: “lương nghìn đô”, “หมื่นห้า”. */
function bareUnit(scan: Scan, at: number, lexicon: Lexicon): Numeral | undefined {
  if (isDigitAt(scan, at) || !isWordStart(scan, at)) return undefined;
  const unit = lexicon.at(scan, at, Role.unit);
  return unit ? { low: 1, high: 1, end: at, writing: 'words' } : undefined;
}

type Counted = Pick<Amount, 'low' | 'high' | 'times' | 'implied' | 'end'>;

/** “1 triệu 500 nghìn”, “2tr5”, “hai triệu rưỡi”, “3万多”: units from large to small, the last of them perhaps begun. */
function withUnits(scan: Scan, first: Numeral, lexicon: Lexicon): Counted {
  let numeral = scaled(scan, first, lexicon);
  let { end } = numeral;
  let low = 0;
  let high = 0;
  let times: number | undefined;
  let implied: string | undefined;
  for (;;) {
    const unit = lexicon.at(scan, skipSpaces(scan, numeral.end), Role.unit);
    const unitTimes = unit?.word.times;
    if (!unit || unitTimes === undefined || (times !== undefined && unitTimes >= times)) break;
    times = unitTimes;
    implied ??= unit.word.implied;
    low += numeral.low * times;
    high += numeral.high * times;
    end = unit.end;
    const next = skipSpaces(scan, end);
    const more = numeralAt(scan, next, lexicon);
    if (!more) break;
    numeral = scaled(scan, more, lexicon);
    const smaller = lexicon.at(scan, skipSpaces(scan, numeral.end), Role.unit)?.word.times;
    if (smaller !== undefined && smaller < times) continue;
    // “25 triệu một tháng”, “8tr 2 tháng đầu”: the number counts something else.
    if (lexicon.at(scan, next, Role.period) || countsPeriods(scan, more, lexicon)) break;
    // “17tr5”, “17 triệu rưỡi”, but not “17tr nam”: who writes digits goes on in digits.
    if (first.writing !== 'words' && more.writing === 'words' && more.low >= 1) break;
    const begun = partOf(numeral, { gap: next - end, length: more.end - next, times });
    if (begun === undefined) break;
    low += begun * times;
    high += begun * times;
    end = numeral.end;
    break;
  }
  return times === undefined
    ? { low: numeral.low, high: numeral.high, times, implied, end: numeral.end }
    : { low, high, times, implied, end };
}

/** “2 chục”, “5 trăm”, “20 mấy”: number words behind digits. */
function scaled(scan: Scan, numeral: Numeral, lexicon: Lexicon): Numeral {
  if (numeral.writing === 'words') return numeral;
  const word = lexicon.at(scan, skipSpaces(scan, numeral.end), Role.number);
  const value = word?.word.value;
  if (!word || value === undefined) return numeral;
  const { low, high } = numeral;
  const { end } = word;
  if (value === 10 || value === 100) return { low: low * value, high: high * value, end, writing: 'words' };
  if (value < 1) return { low: low + value, high: high + value, end, writing: 'words' };
  // “20 mấy triệu”; “20 năm” are years.
  const isSome = low % 10 === 0 && lexicon.at(scan, skipSpaces(scan, end), Role.unit) !== undefined;
  return isSome ? { low: low + value, high: high + value, end, writing: 'words' } : numeral;
}

function countsPeriods(scan: Scan, { end }: Numeral, lexicon: Lexicon): boolean {
  return lexicon.at(scan, skipSpaces(scan, end), Role.countedPeriod) !== undefined;
}

/**
 * What a number right behind a unit adds, in parts of that unit: “2tr5” is two and a half, “triệu rưỡi” one and a half, and
 * “two thousand five hundred” too.
 */
function partOf(
  { low, high, writing }: Numeral,
  behind: { readonly gap: number; readonly length: number; readonly times: number },
): number | undefined {
  if (low !== high) return undefined;
  if (writing === 'words') {
    if (low < 1) return low;
    if (low < 10) return low / 10;
    // “một triệu hai trăm” leaves the thousands out.
    return low >= 100 && low < 1000 ? low / (behind.times === 10_000 ? 10_000 : 1000) : undefined;
  }
  const isPart =
    behind.gap === 0 && writing === 'digits' && [1, 3].includes(behind.length) && Number.isInteger(low);
  return isPart ? low / 10 ** behind.length : undefined;
}

/** “$1,200”, “USD 800”, “Rp. 15.000.000”. */
function currencyBefore(
  scan: Scan,
  at: number,
  from: number,
  lexicon: Lexicon,
): { readonly currencies: readonly string[]; readonly start: number } | undefined {
  let end = at;
  while (end > from && at - end < 2 && isBetween(codeAt(scan, end - 1))) end--;
  for (let start = Math.max(from, end - LONGEST_CURRENCY); start < end; start++) {
    if (!isWordStart(scan, start)) continue;
    const found = lexicon.at(scan, start, Role.currency);
    // “Rs.” is known with its point and without.
    if (found?.word.currencies && found.end >= end && found.end <= at)
      return { currencies: found.word.currencies, start };
  }
  return undefined;
}

const BETWEEN: ReadonlySet<number> = /* @__PURE__ */ new Set([...' .:'].map((sign) => sign.charCodeAt(0)));

function isBetween(code: number): boolean {
  return BETWEEN.has(code);
}
