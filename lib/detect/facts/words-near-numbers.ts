import { BASE, buildTrie, CHECK, type CompiledPack, OUTPUT, STATE, symbolsOf } from '../../pack';
import { codeOf, Kind, kindOf, type Scan, scan } from '../../text';

/** What a word right beside a number makes of it. */
export interface NumberWord {
  readonly times?: number;
  readonly currency?: string;
  readonly period?: Period;
}
export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Words looked for at a place of a scan. */
export interface NumberWords {
  /** The longest word that stands there, whole. */
  at(scan: Scan, at: number): { readonly word: NumberWord; readonly end: number } | undefined;
  /** Units of a word such as “to” between two numbers there, 0 for none. */
  rangeAt(scan: Scan, at: number): number;
}

const LONGEST = 24;
const RANGE_WORDS = ['to', 'den', 'toi', 'hingga', 'sampai', 'ถึง', 'ដល់', 'ຫາ', '到', '至', 'a', 'до'];

/** Units, currencies and periods of all languages, by their spelling without marks. */
export function createNumberWords(pack: CompiledPack): NumberWords {
  const table = readWords(pack);
  const spellings = [...table.keys()].map(codesOf);
  const meanings = [...table.values()];
  const { alphabet, states, outputs } = buildTrie(spellings);
  const symbols = symbolsOf(alphabet);
  const rangeWords = RANGE_WORDS.map(plain).map(codesOf);
  return {
    at({ units, length }, at) {
      let found: { word: NumberWord; end: number } | undefined;
      let state = 0;
      for (let end = at; end < length && end - at < LONGEST; end++) {
        const unit = units[end]!;
        const kind = kindOf(unit);
        const symbol = symbols[codeOf(unit)]!;
        if (symbol === 0 || kind === Kind.line || kind === Kind.digit) break;
        const next = states[state * STATE + BASE]! + symbol;
        if (states[next * STATE + CHECK] !== state + 1) break;
        state = next;
        const entry = states[state * STATE + OUTPUT]!;
        if (entry === 0 || (kind === Kind.spaced && kindOf(units[end + 1]!) === Kind.spaced)) continue;
        // Spellings are distinct: one a state.
        found = { word: meanings[outputs[entry + 1]!]!, end: end + 1 };
      }
      return found;
    },
    rangeAt(scan, at) {
      const word = rangeWords.find((codes) => stands(codes, scan, at));
      return word && kindOf(scan.units[at + word.length]!) !== Kind.spaced ? word.length : 0;
    },
  };
}

function readWords(pack: CompiledPack): ReadonlyMap<string, NumberWord> {
  const table = new Map<string, NumberWord>();
  const add = (text: string, word: NumberWord): void => {
    const key = plain(text);
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
  return table;
}

/** The spelling used beside numbers: units of a scan, marks dropped, punctuation kept. */
function plain(text: string): string {
  const { length, units } = scan(text);
  let out = '';
  for (let at = 0; at < length; at++) out += String.fromCharCode(codeOf(units[at]!));
  return out;
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function stands(codes: Uint16Array, { units }: Scan, at: number): boolean {
  for (let index = 0; index < codes.length; index++)
    if (codeOf(units[at + index]!) !== codes[index]) return false;
  return true;
}
