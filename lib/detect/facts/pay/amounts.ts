import { Role } from '../../../pack';
import { type Numeral, numeralAt } from '../numerals';
import { codeAt, isDigitAt, skipSpaces } from '../scan-at';
import type { Found, Words } from '../word-tree';

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

const NONE: readonly string[] = [];

/**
 * Reads the amount whose number begins there.
 * @param from where the sum before ends: what belongs to that one is no currency of this one
 */
export function amountAt(words: Words, at: number, from: number): Amount | undefined {
  const led = ledByUnit(words, at, from);
  const numeral = led?.numeral ?? numeralAt(words, at) ?? bareUnit(words, at);
  if (!numeral) return undefined;
  const start = led?.start ?? at;
  const before = currencyBefore(words, start, from);
  const counted = led ?? withUnits(words, numeral);
  const behind = before ? undefined : words.at(skipSpaces(words.text, counted.end), Role.currency);
  // “2x” is an amount only with something behind it, “thousand” only as “thousands of dollars”.
  if (numeral.writing === 'masked digits' && counted.times === undefined && !before && !behind)
    return undefined;
  const { low, high, times, implied } = counted;
  return {
    low,
    high,
    times,
    implied,
    currencies: before?.currencies ?? behind?.word.currencies ?? NONE,
    start: before?.start ?? start,
    end: behind?.end ?? counted.end,
  };
}

/** “laki 3”, “သိန်း ၃၀”: where a language says units first, the number behind counts them. @param at of the unit, or of digits behind it */
function ledByUnit(
  words: Words,
  at: number,
  from: number,
): (Counted & { readonly numeral: Numeral; readonly start: number }) | undefined {
  const scan = words.text;
  const unit = isDigitAt(scan, at) ? unitBefore(words, at, from) : words.at(at, Role.unit);
  const times = unit?.word.times;
  if (!unit?.word.leads || times === undefined) return undefined;
  const numeral = numeralAt(words, skipSpaces(scan, unit.end));
  if (!numeral || words.at(skipSpaces(scan, numeral.end), Role.unit)) return undefined;
  const { low, high, end } = numeral;
  const { start } = unit;
  return { low: low * times, high: high * times, times, implied: unit.word.implied, end, numeral, start };
}

function unitBefore(words: Words, at: number, from: number): Found | undefined {
  const end = codeAt(words.text, at - 1) === SPACE ? at - 1 : at;
  return words.endingAt(end, from, Role.unit);
}
const SPACE = 32;

/** A unit without a number, which stands for one of it: “lương nghìn đô”, “หมื่นห้า”. */
function bareUnit(words: Words, at: number): Numeral | undefined {
  const unit = isDigitAt(words.text, at) ? undefined : words.at(at, Role.unit);
  return unit ? { low: 1, high: 1, end: at, writing: 'words' } : undefined;
}

type Counted = Pick<Amount, 'low' | 'high' | 'times' | 'implied' | 'end'>;

/** “1 triệu 500 nghìn”, “2tr5”, “hai triệu rưỡi”, “3万多”: units from large to small, the last of them perhaps begun. */
function withUnits(words: Words, first: Numeral): Counted {
  const scan = words.text;
  let numeral = scaled(words, first);
  let { end } = numeral;
  let low = 0;
  let high = 0;
  let times: number | undefined;
  let implied: string | undefined;
  for (;;) {
    const unit = words.at(skipSpaces(scan, numeral.end), Role.unit);
    const unitTimes = unit?.word.times;
    if (!unit || unitTimes === undefined || (times !== undefined && unitTimes >= times)) break;
    times = unitTimes;
    implied ??= unit.word.implied;
    low += numeral.low * times;
    high += numeral.high * times;
    end = unit.end;
    const next = skipSpaces(scan, end);
    const more = numeralAt(words, next);
    if (!more) break;
    numeral = scaled(words, more);
    const smaller = words.at(skipSpaces(scan, numeral.end), Role.unit)?.word.times;
    if (smaller !== undefined && smaller < times) continue;
    // “25 triệu một tháng”, “8tr 2 tháng đầu”: the number counts something else.
    if (words.at(next, Role.period) || countsPeriods(words, more)) break;
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
function scaled(words: Words, numeral: Numeral): Numeral {
  const scan = words.text;
  if (numeral.writing === 'words') return numeral;
  const word = words.at(skipSpaces(scan, numeral.end), Role.number);
  const value = word?.word.value;
  if (!word || value === undefined) return numeral;
  const { low, high } = numeral;
  const { end } = word;
  if (value === 10 || value === 100) return { low: low * value, high: high * value, end, writing: 'words' };
  if (value < 1) return { low: low + value, high: high + value, end, writing: 'words' };
  // “20 mấy triệu”; “20 năm” are years.
  const isSome = low % 10 === 0 && words.at(skipSpaces(scan, end), Role.unit) !== undefined;
  return isSome ? { low: low + value, high: high + value, end, writing: 'words' } : numeral;
}

function countsPeriods(words: Words, { end }: Numeral): boolean {
  return words.at(skipSpaces(words.text, end), Role.countedPeriod) !== undefined;
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
  words: Words,
  at: number,
  from: number,
): { readonly currencies: readonly string[]; readonly start: number } | undefined {
  // “Rs.” is known with its point and without.
  for (let end = at; end > from && at - end <= 2; end--) {
    const found = words.endingAt(end, from, Role.currency);
    if (found?.word.currencies) return { currencies: found.word.currencies, start: found.start };
    if (!BETWEEN.has(codeAt(words.text, end - 1))) return undefined;
  }
  return undefined;
}

const BETWEEN: ReadonlySet<number> = /* @__PURE__ */ new Set([...' .:'].map((sign) => sign.charCodeAt(0)));
