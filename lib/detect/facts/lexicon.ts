import { type CompiledPack, Role, type WordTable, Writing } from '../../pack';
import { Tree, type Units, type Words, WordsOf } from './word-tree';

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
    addWords(tree, pack.languages[one]!.words, isOwn ? ANY : one === english ? MEASURES : 0);
  }
  addWords(tree, pack.signs, ANY);
  return {
    unsaidTimes: pack.languages[language]?.unsaidTimes ?? 1,
    in: (text) => new WordsOf(text, tree),
  };
}

/** @param latin the roles in which Latin words are taken: of a foreign language none, of English units, currencies and periods */
function addWords(tree: Tree, table: WordTable, latin: number): void {
  const { meanings, meaning, writing } = table;
  for (let word = 0; word < meaning.length; word++)
    if ((writing[word]! & Writing.ownScript) !== 0 || (meanings[meaning[word]!]!.role & latin) !== 0)
      tree.add(table, word);
}

const ANY = -1;
const MEASURES = Role.unit | Role.currency | Role.period | Role.countedPeriod | Role.chatName;
