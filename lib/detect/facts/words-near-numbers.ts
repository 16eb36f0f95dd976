import type { CompiledPack } from '../../pack';
import { Kind, type Scan } from '../../text';

/** What a word right beside a number makes of it. */
export interface NumberWord {
  readonly times?: number;
  readonly currency?: string;
  readonly period?: Period;
}
export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

/** The longest word of the table that stands at a place of the text. */
export interface NumberWords {
  at(scan: Scan, at: number): { readonly word: NumberWord; readonly end: number } | undefined;
}

const LONGEST = 24;

/** Units, currencies and periods of all languages, by their spelling without marks. */
export function createNumberWords(pack: CompiledPack, normalise: (text: string) => string): NumberWords {
  const table = new Map<string, NumberWord>();
  const add = (text: string, word: NumberWord): void => {
    const key = normalise(text);
    // A word may be both: “k” thousand, “u” dollars. The first reading given wins, a currency may join a unit.
    if (key) table.set(key, { ...word, ...table.get(key) });
  };
  for (const language of pack.languages) {
    for (const { words, times, currency } of language.units)
      for (const word of words) add(word, currency ? { times, currency } : { times });
    for (const [currency, words] of Object.entries(language.currencies))
      for (const word of words) add(word, { currency });
    for (const [period, words] of Object.entries(language.periods))
      for (const word of words) add(word, { period: period as Period }); // the schema's enum
  }
  for (const [currency, { symbols }] of Object.entries(pack.knowledge.currencies))
    for (const symbol of symbols) add(symbol, { currency });

  return {
    at(scan, at) {
      let text = '';
      let found: { word: NumberWord; end: number } | undefined;
      for (let end = at; end < scan.length && end - at < LONGEST; end++) {
        const kind = scan.kind[end];
        if (kind === Kind.line || kind === Kind.digit) break;
        text += String.fromCharCode(scan.code[end]!);
        const word = table.get(text);
        const next = scan.kind[end + 1];
        const isWhole = kind !== Kind.spaced || next !== Kind.spaced;
        if (word && isWhole) found = { word, end: end + 1 };
      }
      return found;
    },
  };
}
