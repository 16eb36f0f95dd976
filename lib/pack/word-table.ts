import { ScanBuffers, scan } from '../text';
import type { Language } from './schema';

/**
 * What a word beside a number can be, as bits: “năm” is five and a year. A period stands right beside its sum, or a little behind it.
 * A counted period is one only behind a number or a slash; a leading period may stand a little before, as all of several words do:
 * “mỗi tháng từ 20 triệu”.
 */
export const Role = {
  number: 1,
  unit: 2,
  currency: 4,
  period: 8,
  countedPeriod: 16,
  leadingPeriod: 32,
  range: 64,
  otherMoney: 128,
  leaving: 256,
  time: 512,
  chatName: 1024,
} as const;
export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

/** What a word beside a number says. */
export interface Word {
  /** Of a number word: 3, 10, 0.5, or 0 for “some” behind a number. */
  readonly value?: number;
  /** Of a unit: a million, and the currency it is said of when none is named. */
  readonly times?: number;
  readonly implied?: string;
  /** Stands before its number too. */
  readonly leads?: boolean;
  /** Several where a sign is shared, commonest first. */
  readonly currencies?: readonly string[];
  readonly period?: Period;
  /** Of a time: days from now, at most. */
  readonly days?: number;
  /** Of a chat's name before a handle. */
  readonly channel?: string;
}

/** A word in one of its roles. */
export interface Meaning {
  readonly role: number;
  readonly word: Word;
}

/** What is true of how a word is written, as bits. */
export const Writing = {
  /** It begins with a letter that is not Latin. */
  ownScript: 1,
  /** It is several words. */
  several: 2,
} as const;

/**
 * Words that stand beside numbers, read like texts when the pack is compiled: their letters are of all scripts, and to look each up for the
 * first time would take longer than judging. Word w's units are `units` from `start[w]` to `start[w + 1]`.
 */
export interface WordTable {
  readonly meanings: readonly Meaning[];
  /** By word: the place of its meaning. */
  readonly meaning: Int32Array;
  readonly writing: Uint8Array;
  readonly start: Int32Array;
  readonly units: Int32Array;
}

type Said = readonly [words: readonly string[], role: number, word: Word];

/** The words of a language that stand beside numbers, in the order in which a meaning counts before another. */
export function wordsOf(language: Language): WordTable {
  const { numbers, units, periods, ranges = [], otherMoney = [], departures, handles = {} } = language;
  return wordTable([
    ...Object.entries(numbers).map(([name, value]): Said => [[name], Role.number, { value }]),
    ...units.map(
      ({ words, times, currency, leads }): Said => [
        words,
        Role.unit,
        { times, ...(currency && { implied: currency }), ...(leads && { leads }) },
      ],
    ),
    ...currenciesOf(language),
    ...Object.entries(periods).flatMap(
      ([name, words]) => words.flatMap((word) => periodOf(word, name as Period)), // the schema's enum
    ),
    [ranges, Role.range, {}],
    [otherMoney, Role.otherMoney, {}],
    [departures?.leaving ?? [], Role.leaving, {}],
    ...Object.entries(departures?.within ?? {}).map(([name, days]): Said => [[name], Role.time, { days }]),
    ...Object.entries(handles).map(([channel, names]): Said => [names, Role.chatName, { channel }]),
  ]);
}

/** The signs of currencies, which are the same in all languages. */
export function signsOf(
  currencies: Readonly<Record<string, { readonly symbols: readonly string[] }>>,
): WordTable {
  return wordTable(
    Object.entries(currencies).map(
      ([currency, { symbols }]): Said => [symbols, Role.currency, { currencies: [currency] }],
    ),
  );
}

function currenciesOf({ currencies }: Language): readonly Said[] {
  const named = new Map<string, string[]>();
  for (const [currency, words] of Object.entries(currencies))
    for (const word of words) named.set(word, [...(named.get(word) ?? []), currency]);
  return [...named].map(([word, shared]) => [[word], Role.currency, { currencies: shared }]);
}

function periodOf(word: string, period: Period): readonly Said[] {
  if (word.startsWith('# ')) return [[[word.slice(2)], Role.countedPeriod, { period }]];
  if (word.endsWith(' #')) return [[[word.slice(0, -2)], Role.leadingPeriod, { period }]];
  const said: Said = [[word], Role.period, { period }];
  return word.includes(' ') ? [said, [[word], Role.leadingPeriod, { period }]] : [said];
}

function wordTable(all: readonly Said[]): WordTable {
  const buffers = new ScanBuffers();
  const meaning: number[] = [];
  const writing: number[] = [];
  const start = [0];
  const letters: number[] = [];
  for (const [place, [words]] of all.entries())
    for (const text of words) {
      const { length, units } = scan(text, buffers);
      if (length === 0) continue;
      for (let at = 0; at < length; at++) letters.push(units[at]!);
      start.push(letters.length);
      meaning.push(place);
      writing.push(
        (text.charCodeAt(0) > LAST_LATIN ? Writing.ownScript : 0) |
          (text.includes(' ') ? Writing.several : 0),
      );
    }
  return {
    meanings: all.map(([, role, word]) => ({ role, word })),
    meaning: Int32Array.from(meaning),
    writing: Uint8Array.from(writing),
    start: Int32Array.from(start),
    units: Int32Array.from(letters),
  };
}
const LAST_LATIN = 0x24f;
