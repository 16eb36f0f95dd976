import type { CompiledPack } from '../../pack';
import { codeOf, Kind, kindOf, type Scan } from '../../text';
import { type Field, spanOf } from '../fields';
import type { Evidence } from '../types';
import { createNumberWords, type NumberWords, type Period } from './words-near-numbers';

export interface Pay {
  /** USD a month. */
  readonly low: number;
  readonly high: number;
  readonly currency: string;
  readonly evidence: Evidence;
}

/** A month's work in these units: 26 days of 8 hours, as such ads reckon. */
const PER_MONTH: Readonly<Record<Period, number>> = {
  hour: 208,
  day: 26,
  week: 4.33,
  month: 1,
  year: 1 / 12,
};
/** USD a month that an ad can mean; what is outside is a price, a telephone or a year. */
const LEAST = 20;
const MOST = 60_000;
/** Units between a word for pay and its number, or a number and its period. */
const NEAR = 30;
/** Units between a word and the number right behind it: “月薪: 8000”. */
const ADJACENT = 2;
/** Units of the longest word for a period, such as “setiap bulan”. */
const LONGEST_PERIOD = 14;

/**
 * Finds what an ad offers to pay. Where no currency is written, a sum right behind a word for pay is one of the home country.
 * @param homes ISO codes of the reader's country, or those of the ad's language
 */
export function createPayReader(
  pack: CompiledPack,
): (fields: readonly Field[], homes: ReadonlySet<string>) => readonly Pay[] {
  const words = createNumberWords(pack);
  return (fields, homes) => {
    const pays: Pay[] = [];
    const [home] = homes.size === 1 ? homes : [];
    const ownCurrency = home === undefined ? undefined : pack.knowledge.payNorms[home]?.currency;
    for (const field of fields)
      if (field.folded.scan.digits > 0) addPays(pays, field, words, pack, ownCurrency);
    return pays;
  };
}

interface Sum {
  readonly low: number;
  readonly high: number;
  readonly currency: string | undefined;
  readonly period: Period | undefined;
  /** Units of the scan. */
  readonly start: number;
  readonly end: number;
}

function addPays(
  pays: Pay[],
  field: Field,
  words: NumberWords,
  pack: CompiledPack,
  ownCurrency: string | undefined,
): void {
  const { scan } = field.folded;
  const payWords = field.hits['pay-word'].map(
    ({ start, end }) => [field.folded.from[start]!, field.folded.to[end]!] as const,
  );
  // Both stand in the order of the text, so that what lies behind one sum lies behind the next.
  let firstNear = 0;
  for (const sum of sumsOf(scan, words, ownCurrency !== undefined)) {
    const from = scan.from[sum.start]!;
    const to = scan.to[sum.end - 1]!;
    while (firstNear < payWords.length && payWords[firstNear]![1] <= from - NEAR) firstNear++;
    let isCalledPay = false;
    let isBehindPayWord = false;
    for (let at = firstNear; at < payWords.length; at++) {
      const [start, end] = payWords[at]!;
      if (end - to >= NEAR) break;
      isCalledPay ||= start - to < NEAR / 2;
      isBehindPayWord ||= from >= end && from - end <= ADJACENT;
    }
    if (!sum.period && !isCalledPay) continue;
    const currency = sum.currency ?? (isBehindPayWord ? ownCurrency : undefined);
    const perUsd = currency && pack.knowledge.currencies[currency]?.perUsd;
    if (!currency || !perUsd) continue;
    const times = PER_MONTH[sum.period ?? 'month'] / perUsd;
    const low = Math.round(sum.low * times);
    const high = Math.round(sum.high * times);
    if (high < LEAST || high > MOST) continue;
    pays.push({ low, high, currency, evidence: spanOf(field, from, to) });
  }
}

/**
 * Every number with a currency or a unit of money beside it: “$1,200 – $2,500/month”, “20tr”, “2-3 juta”.
 * @param withBare whether numbers alone are wanted too
 */
function sumsOf(scan: Scan, words: NumberWords, withBare: boolean): readonly Sum[] {
  const sums: Sum[] = [];
  for (let at = 0; at < scan.length; ) {
    if (kindAt(scan, at) !== Kind.digit) {
      at++;
      continue;
    }
    const first = amountAt(scan, at, words);
    const second = rangeEnd(scan, first.end, words);
    const last = second ?? first;
    at = Math.max(last.end, at + 1);
    const currency = last.currency ?? first.currency;
    if (currency === undefined && !withBare) continue;
    // “2-3 juta”: the unit stands behind the second number and holds for both.
    const low = first.value * (first.times ?? last.times ?? 1);
    const high = last.value * (last.times ?? first.times ?? 1);
    const before = periodBefore(scan, first.start, words);
    const after = before ? undefined : periodAfter(scan, last.end, words);
    sums.push({
      low: Math.min(low, high),
      high: Math.max(low, high),
      currency,
      period: before ?? after?.period,
      start: first.start,
      end: after?.end ?? last.end,
    });
  }
  return sums;
}

interface Amount {
  readonly value: number;
  readonly times: number | undefined;
  readonly currency: string | undefined;
  readonly start: number;
  readonly end: number;
}

function amountAt(scan: Scan, at: number, words: NumberWords): Amount {
  const number = numberAt(scan, at);
  let { value } = number;
  let { end } = number;
  const before = currencyBefore(scan, at, words);
  let currency = before?.code;
  let implied: string | undefined;
  let times: number | undefined;
  // At most a unit and a currency follow: “20 triệu đồng”, “25k baht”, “800$”.
  for (let turn = 0; turn < 2; turn++) {
    const next = words.at(scan, skipSpaces(scan, end));
    if (!next || (next.word.times === undefined && !next.word.currency)) break;
    const isUnit = next.word.times !== undefined && times === undefined;
    // A unit may imply a currency; “2万泰铢” names another.
    if (isUnit) {
      times = next.word.times;
      implied = next.word.currency;
    } else currency ??= next.word.currency;
    const rest = isUnit && kindAt(scan, next.end) === Kind.digit ? numberAt(scan, next.end) : undefined;
    // “2tr5” is two and a half million.
    const isFraction = rest !== undefined && rest.end - next.end <= 3;
    if (isFraction) value += rest.value / 10 ** (rest.end - next.end);
    end = isFraction ? rest.end : next.end;
  }
  return { value, times, currency: currency ?? implied, start: before?.start ?? at, end };
}

/** Digits with grouping and decimals of either style: 1,200 · 1.200.000 · 22,5 · 1 200. */
function numberAt(scan: Scan, at: number): { readonly value: number; readonly end: number } {
  let digits = '';
  let end = at;
  let decimals = '';
  while (end < scan.length) {
    if (kindAt(scan, end) === Kind.digit) {
      digits += String.fromCharCode(codeAt(scan, end));
      end++;
      continue;
    }
    const sign = codeAt(scan, end);
    if (sign !== 44 && sign !== 46) break;
    const group = digitsFrom(scan, end + 1);
    if (group.length === 3 && digits.length <= 12) {
      digits += group;
      end += 4;
    } else {
      if (group.length > 0 && group.length < 3) {
        decimals = group;
        end += 1 + group.length;
      }
      break;
    }
  }
  return { value: Number(`${digits.slice(0, 15) || '0'}.${decimals || '0'}`), end };
}

function digitsFrom(scan: Scan, at: number): string {
  let digits = '';
  for (let end = at; end < scan.length && kindAt(scan, end) === Kind.digit && digits.length < 5; end++)
    digits += String.fromCharCode(codeAt(scan, end));
  return digits;
}

function skipSpaces(scan: Scan, at: number): number {
  let end = at;
  while (end < at + 2 && codeAt(scan, end) === 32) end++;
  return end;
}

/** “$1,200”, “USD 800”, “฿ 25,000”. */
function currencyBefore(
  scan: Scan,
  at: number,
  words: NumberWords,
): { readonly code: string; readonly start: number } | undefined {
  const before = at > 0 && codeAt(scan, at - 1) === 32 ? at - 1 : at;
  for (let start = Math.max(0, before - 4); start < before; start++) {
    if (start > 0 && kindAt(scan, start - 1) === Kind.spaced && kindAt(scan, start) === Kind.spaced) continue;
    const found = words.at(scan, start);
    if (found?.word.currency && found.word.times === undefined && found.end === before)
      return { code: found.word.currency, start };
  }
  return undefined;
}

const RANGE_SIGNS: ReadonlySet<number> = /* @__PURE__ */ new Set(
  [...'-–—~～→'].map((sign) => sign.charCodeAt(0)),
);

function rangeEnd(scan: Scan, at: number, words: NumberWords): Amount | undefined {
  let next = skipSpaces(scan, at);
  if (RANGE_SIGNS.has(codeAt(scan, next))) next++;
  else {
    const word = words.rangeAt(scan, next);
    if (word === 0) return undefined;
    next += word;
  }
  next = skipSpaces(scan, next);
  for (let skip = 0; skip < 5 && kindAt(scan, next) !== Kind.digit; skip++) next++;
  return kindAt(scan, next) === Kind.digit ? amountAt(scan, next, words) : undefined;
}

/** “月薪8000”, “per bulan 5 juta”: a period right before the sum. */
function periodBefore(scan: Scan, at: number, words: NumberWords): Period | undefined {
  let end = at;
  while (end > 0 && at - end < ADJACENT && kindAt(scan, end - 1) === Kind.space) end--;
  if (end === 0 || kindAt(scan, end - 1) > Kind.joined) return undefined;
  for (let start = Math.max(0, at - LONGEST_PERIOD); start < end; start++) {
    if (start > 0 && kindAt(scan, start - 1) === Kind.spaced && kindAt(scan, start) === Kind.spaced) continue;
    const found = words.at(scan, start);
    if (found?.word.period && found.end === end) return found.word.period;
  }
  return undefined;
}

/** “/month”, “a week”, “một tháng”, “mỗi ngày”: the period within a few units behind the sum. */
function periodAfter(
  scan: Scan,
  at: number,
  words: NumberWords,
): { readonly period: Period; readonly end: number } | undefined {
  for (let next = at; next < at + 8 && next < scan.length; next++) {
    if (kindAt(scan, next) === Kind.line || kindAt(scan, next) === Kind.digit) return undefined;
    if (next > at && kindAt(scan, next - 1) === Kind.spaced && kindAt(scan, next) === Kind.spaced) continue;
    const found = words.at(scan, next);
    if (found?.word.period) return { period: found.word.period, end: found.end };
  }
  return undefined;
}

function kindAt(scan: Scan, at: number): Kind {
  return kindOf(scan.units[at]!);
}

function codeAt(scan: Scan, at: number): number {
  return codeOf(scan.units[at]!);
}
