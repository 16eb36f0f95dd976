import type { CompiledPack } from '../../pack';
import { type Period, Role, Tree, type Units, type Word, type Words, WordsOf } from './word-tree';

/** The words that stand beside numbers, in one language. */
export interface Lexicon {
  /** What a number for pay is counted in where no unit is written: “월 300” is three million. 1 in most languages. */
  readonly unsaidTimes: number;
  in<T extends Units>(text: T): Words<T>;
}

/** The lexicon of each language, made when a post first needs it. */
export function createLexicons(pack: CompiledPack): (language: number) => Lexicon {
  const made = new Map<number, Lexicon>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const lexicon = createLexicon(pack, language);
    made.set(language, lexicon);
    return lexicon;
  };
}

/**
 * The words of a language that stand beside numbers. English ones are understood everywhere, and those of other scripts, which can
 * be no other word; Latin words of other languages are not: “hr” is a day in Indonesian and an hour in English.
 * @param language place in the pack's list; -1 for a text of unknown language, which is read with all of them
 */
function createLexicon(pack: CompiledPack, language: number): Lexicon {
  const tree = new Tree();
  const english = pack.languages.findIndex(({ tag }) => tag === 'en');
  const order = [language, english, ...pack.languages.keys()].filter((one) => one >= 0);
  for (const one of new Set(order)) {
    const isOwn = language < 0 || one === language;
    addLanguage(tree, pack.languages[one]!, isOwn ? 'own' : one === english ? 'english' : 'foreign');
  }
  for (const [currency, { symbols }] of Object.entries(pack.knowledge.currencies))
    tree.add(symbols, Role.currency, { currencies: [currency] });
  const unsaidTimes = pack.languages[language]?.units.find(({ unsaid }) => unsaid)?.times ?? 1;
  return { unsaidTimes, in: (text) => new WordsOf(text, tree) };
}

/** @param kind of a foreign language only words of other scripts are taken, of English units, currencies and periods too */
function addLanguage(
  tree: Tree,
  language: CompiledPack['languages'][number],
  kind: 'own' | 'english' | 'foreign',
): void {
  const {
    numbers,
    units,
    currencies,
    periods,
    ranges = [],
    otherMoney = [],
    departures,
    handles = {},
  } = language;
  const latin = kind === 'own' ? ANY : kind === 'english' ? MEASURES : 0;
  const add = (words: readonly string[], role: number, word: Word): void =>
    tree.add(latin & role ? words : words.filter(isOfOwnScript), role, word);
  for (const [name, value] of Object.entries(numbers)) add([name], Role.number, { value });
  for (const { words, times, currency, leads } of units)
    add(words, Role.unit, { times, ...(currency && { implied: currency }), ...(leads && { leads }) });
  const named = new Map<string, string[]>();
  for (const [currency, words] of Object.entries(currencies))
    for (const word of words) named.set(word, [...(named.get(word) ?? []), currency]);
  for (const [word, shared] of named) add([word], Role.currency, { currencies: shared });
  for (const [name, words] of Object.entries(periods)) {
    const period = name as Period; // the schema's enum
    for (const word of words) {
      if (word.startsWith('# ')) add([word.slice(2)], Role.countedPeriod, { period });
      else if (word.endsWith(' #')) add([word.slice(0, -2)], Role.leadingPeriod, { period });
      else {
        add([word], Role.period, { period });
        if (word.includes(' ')) add([word], Role.leadingPeriod, { period });
      }
    }
  }
  add(ranges, Role.range, {});
  add(otherMoney, Role.otherMoney, {});
  add(departures?.leaving ?? [], Role.leaving, {});
  for (const [name, days] of Object.entries(departures?.within ?? {})) add([name], Role.time, { days });
  for (const [channel, names] of Object.entries(handles)) add(names, Role.chatName, { channel });
}

const ANY = -1;
const MEASURES = Role.unit | Role.currency | Role.period | Role.countedPeriod | Role.chatName;

function isOfOwnScript(word: string): boolean {
  return word.charCodeAt(0) > LAST_LATIN;
}
const LAST_LATIN = 0x24f;
