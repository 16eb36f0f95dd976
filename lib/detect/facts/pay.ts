import type { CompiledPack } from '../../pack';
import { Kind, type Scan, scan as scanText } from '../../text';
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

/** Finds what an ad offers to pay. */
export function createPayReader(pack: CompiledPack): (fields: readonly Field[]) => readonly Pay[] {
  const words = createNumberWords(pack, plain);
  return (fields) => fields.flatMap((field) => paysOf(field, words, pack));
}

/** The spelling used beside numbers: units of a scan, marks dropped, punctuation kept. */
function plain(text: string): string {
  const { length, code } = scanText(text);
  let out = '';
  for (let at = 0; at < length; at++) out += String.fromCharCode(code[at]!);
  return out;
}

interface Sum {
  readonly low: number;
  readonly high: number;
  readonly currency?: string;
  readonly period?: Period;
  /** Units of the scan. */
  readonly start: number;
  readonly end: number;
}

function paysOf(field: Field, words: NumberWords, pack: CompiledPack): readonly Pay[] {
  const { scan } = field.folded;
  const payWords = field.hits
    .filter(({ target }) => target.kind === 'pay-word')
    .map(({ start, end }) => [field.folded.from[start] ?? 0, field.folded.to[end] ?? 0] as const);
  const pays: Pay[] = [];
  for (const sum of sumsOf(scan, words)) {
    const from = scan.from[sum.start] ?? 0;
    const to = scan.to[sum.end - 1] ?? 0;
    const isCalledPay = payWords.some(([start, end]) => from - end < NEAR && start - to < NEAR / 2);
    if (!sum.currency || (!sum.period && !isCalledPay)) continue;
    const perUsd = pack.knowledge.currencies[sum.currency]?.perUsd;
    if (!perUsd) continue;
    const times = PER_MONTH[sum.period ?? 'month'] / perUsd;
    const low = Math.round(sum.low * times);
    const high = Math.round(sum.high * times);
    if (high < LEAST || high > MOST) continue;
    pays.push({ low, high, currency: sum.currency, evidence: spanOf(field, from, to) });
  }
  return pays;
}

/** Every number with a currency or a unit of money beside it: “$1,200 – $2,500/month”, “20tr”, “2-3 juta”. */
function sumsOf(scan: Scan, words: NumberWords): readonly Sum[] {
  const sums: Sum[] = [];
  for (let at = 0; at < scan.length; ) {
    if (scan.kind[at] !== Kind.digit) {
      at++;
      continue;
    }
    const first = amountAt(scan, at, words);
    const second = rangeEnd(scan, first.end, words);
    const last = second ?? first;
    const currency = last.currency ?? first.currency;
    // “2-3 juta”: the unit stands behind the second number and holds for both.
    const lowTimes = first.times ?? last.times ?? 1;
    const low = first.value * lowTimes;
    const high = last.value * (last.times ?? first.times ?? 1);
    const period = periodAfter(scan, last.end, words);
    sums.push({
      low: Math.min(low, high),
      high: Math.max(low, high),
      ...(currency ? { currency } : {}),
      ...(period ? { period: period.period } : {}),
      start: first.start,
      end: period?.end ?? last.end,
    });
    at = Math.max(last.end, at + 1);
  }
  return sums;
}

interface Amount {
  readonly value: number;
  readonly times?: number;
  readonly currency?: string;
  readonly start: number;
  readonly end: number;
}

function amountAt(scan: Scan, at: number, words: NumberWords): Amount {
  const number = numberAt(scan, at);
  let { value } = number;
  let { end } = number;
  let currency = currencyBefore(scan, at, words);
  let start = currency ? currency.start : at;
  let times: number | undefined;
  // At most a unit and a currency follow: “20 triệu đồng”, “25k baht”, “800$”.
  for (let turn = 0; turn < 2; turn++) {
    const next = words.at(scan, skipSpaces(scan, end));
    if (!next || (next.word.times === undefined && !next.word.currency)) break;
    if (next.word.times !== undefined && times === undefined) {
      times = next.word.times;
      const rest = scan.kind[next.end] === Kind.digit ? numberAt(scan, next.end) : undefined;
      // “2tr5” is two and a half million.
      if (rest && rest.end - next.end <= 3) {
        value += rest.value / 10 ** (rest.end - next.end);
        end = rest.end;
        currency ??= next.word.currency ? { code: next.word.currency, start } : undefined;
        continue;
      }
    }
    currency ??= next.word.currency ? { code: next.word.currency, start } : undefined;
    end = next.end;
  }
  start = Math.min(start, at);
  return {
    value,
    start,
    end,
    ...(times === undefined ? {} : { times }),
    ...(currency ? { currency: currency.code } : {}),
  };
}

/** Digits with grouping and decimals of either style: 1,200 · 1.200.000 · 22,5 · 1 200. */
function numberAt(scan: Scan, at: number): { readonly value: number; readonly end: number } {
  let digits = '';
  let end = at;
  let decimals = '';
  while (end < scan.length) {
    if (scan.kind[end] === Kind.digit) {
      digits += String.fromCharCode(scan.code[end]!);
      end++;
      continue;
    }
    const sign = scan.code[end];
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
  for (let end = at; end < scan.length && scan.kind[end] === Kind.digit && digits.length < 5; end++)
    digits += String.fromCharCode(scan.code[end]!);
  return digits;
}

function skipSpaces(scan: Scan, at: number): number {
  let end = at;
  while (end < at + 2 && scan.code[end] === 32) end++;
  return end;
}

/** “$1,200”, “USD 800”, “฿ 25,000”. */
function currencyBefore(
  scan: Scan,
  at: number,
  words: NumberWords,
): { readonly code: string; readonly start: number } | undefined {
  const before = scan.code[at - 1] === 32 ? at - 1 : at;
  for (let start = Math.max(0, before - 4); start < before; start++) {
    if (start > 0 && scan.kind[start - 1] === Kind.spaced && scan.kind[start] === Kind.spaced) continue;
    const found = words.at(scan, start);
    if (found?.word.currency && found.word.times === undefined && found.end === before)
      return { code: found.word.currency, start };
  }
  return undefined;
}

const RANGE_SIGNS = new Set([...'-–—~～→'].map((sign) => sign.charCodeAt(0)));
const RANGE_WORDS = ['to', 'den', 'toi', 'hingga', 'sampai', 'ถึง', 'ដល់', 'ຫາ', '到', '至', 'a', 'до'].map(
  (word) => plain(word),
);

function rangeEnd(scan: Scan, at: number, words: NumberWords): Amount | undefined {
  let next = skipSpaces(scan, at);
  if (RANGE_SIGNS.has(scan.code[next] ?? 0)) next++;
  else {
    const word = RANGE_WORDS.find((known) =>
      [...known].every((letter, index) => scan.code[next + index] === letter.charCodeAt(0)),
    );
    if (!word || scan.kind[next + word.length] === Kind.spaced) return undefined;
    next += word.length;
  }
  next = skipSpaces(scan, next);
  for (let skip = 0; skip < 5 && scan.kind[next] !== Kind.digit; skip++) next++;
  return scan.kind[next] === Kind.digit ? amountAt(scan, next, words) : undefined;
}

/** “/month”, “a week”, “một tháng”, “mỗi ngày”: the period within a few units behind the sum. */
function periodAfter(
  scan: Scan,
  at: number,
  words: NumberWords,
): { readonly period: Period; readonly end: number } | undefined {
  for (let next = at; next < at + 8 && next < scan.length; next++) {
    if (scan.kind[next] === Kind.line || scan.kind[next] === Kind.digit) return undefined;
    if (next > at && scan.kind[next - 1] === Kind.spaced && scan.kind[next] === Kind.spaced) continue;
    const found = words.at(scan, next);
    if (found?.word.period) return { period: found.word.period, end: found.end };
  }
  return undefined;
}
