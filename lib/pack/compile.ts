import { type AffixTables, affixTables } from './affix-tables';
import { buildTrie, type Trie } from './double-array';
import type { WordLists } from './parse-phrase';
import { PatternCollector, type PatternTable } from './patterns';
import { openPhrase, type Piece, type Wording } from './phrase';
import {
  ENGINE,
  type FactTest,
  type Flag,
  type FlagText,
  factTestSchema,
  type Language,
  type Pack,
  type Phrase,
} from './schema';
import { readSecondOpinion, type SecondOpinion } from './second-opinion';
import { isShared } from './shared';
import { EndFlag, type Ending, joinOf, StepCollector, type StepTable } from './steps';
import { signsOf, type WordTable, wordsOf } from './word-table';

/** What a hit stands for. */
export type Target =
  | { readonly kind: 'flag' | 'place' | 'job' | 'contact'; readonly id: string }
  | { readonly kind: 'common' | 'negation' | 'age' | 'pay-word' };

/**
 * A pack made ready for matching: plain data and typed arrays, so that it can be kept in IndexedDB as it is.
 */
export interface CompiledPack {
  readonly engine: number;
  readonly version: string;
  readonly published: string;
  /** Where a warning can be disputed: `mailto:` or `https:`. */
  readonly appeals: string;
  readonly trie: Trie;
  readonly patterns: PatternTable;
  readonly steps: StepTable;
  readonly targets: readonly Target[];
  /** What languages glue onto their words; most glue nothing, and share the patterns that they have in common. */
  readonly affixes: AffixTables;
  readonly languages: readonly CompiledLanguage[];
  /** The signs of currencies. */
  readonly signs: WordTable;
  readonly secondOpinion?: SecondOpinion;
  readonly knowledge: Knowledge;
}

export interface CompiledLanguage extends Pick<Language, 'name' | 'homes'> {
  readonly tag: string;
  /** Words that stand beside numbers. */
  readonly words: WordTable;
  /** What a number for pay is counted in where no unit is written: “월 300” is three million. 1 in most languages. */
  readonly unsaidTimes: number;
  readonly texts: Readonly<Record<string, FlagText>>;
}

export interface Knowledge
  extends Pick<
    Pack,
    'families' | 'weights' | 'places' | 'currencies' | 'payNorms' | 'jobs' | 'contacts' | 'licences' | 'help'
  > {
  readonly flags: Readonly<Record<string, CompiledFlag>>;
  readonly sites: Pack['sites'];
}

/** A flag with the fact tests that this engine knows. */
export interface CompiledFlag extends Omit<Flag, 'when' | 'unless'> {
  readonly when: readonly FactTest[];
  readonly unless: readonly FactTest[];
}

/**
 * Compiles a checked pack. Flags that need a newer engine are left out.
 * @throws PhraseError when a phrase can't be read, an Error when there are more than can be matched.
 */
export function compilePack(pack: Pack): CompiledPack {
  const flags = Object.fromEntries(
    Object.entries(pack.flags).filter(([, flag]) => (flag.minEngine ?? 1) <= ENGINE),
  );
  const compiler = new Compiler();
  for (const [index, language] of Object.values(pack.languages).entries())
    compiler.addLanguage(language, index, flags);
  compiler.addFlags(pack.places);
  const { secondOpinion } = pack;
  const { families, weights, places, currencies, payNorms, jobs, contacts, licences, help, sites } = pack;
  return {
    engine: ENGINE,
    version: pack.version,
    published: pack.published,
    appeals: pack.appeals,
    ...compiler.finish(),
    ...(secondOpinion ? { secondOpinion: readSecondOpinion(secondOpinion) } : {}),
    languages: Object.entries(pack.languages).map(([tag, language]) => ({
      tag,
      name: language.name,
      homes: language.homes,
      words: wordsOf(language),
      unsaidTimes: language.units.find(({ unsaid }) => unsaid)?.times ?? 1,
      texts: language.texts,
    })),
    signs: signsOf(currencies),
    knowledge: {
      families,
      weights,
      places,
      currencies,
      payNorms,
      jobs,
      contacts,
      ...(licences ? { licences } : {}),
      ...(help ? { help } : {}),
      flags: Object.fromEntries(
        Object.entries(flags).map(([id, flag]) => [
          id,
          { ...flag, when: knownTests(flag.when), unless: knownTests(flag.unless) },
        ]),
      ),
      sites,
    },
  };
}

/** A test of a newer engine is skipped; the flag's other tests and phrases still hold. */
function knownTests(tests: readonly unknown[] = []): readonly FactTest[] {
  return tests.flatMap((test) => {
    const known = factTestSchema.safeParse(test);
    return known.success ? [known.data] : [];
  });
}

/** A bit each in the matcher's masks. */
const MOST_AFFIXES = 32;
/**
 * Wordings that all phrases together may be opened to: each phrase has its own bounds, but a few kilobytes of them would still keep a
 * browser busy for minutes. The rules of 25 languages open to 270,000.
 */
export const MOST_WORDINGS = 1_500_000;

class Compiler {
  private readonly patterns = new PatternCollector();
  private readonly steps = new StepCollector();
  private readonly targets: Target[] = [];
  private readonly targetNumbers = new Map<string, number>();
  private readonly affixes: Language['affixes'][] = [{ before: [], after: [] }];
  /** Of the language whose phrases are added. */
  private ownAffixes = 0;
  private ownWords: WordLists = {};
  private ownPatterns = new WeakMap<readonly Wording[], readonly number[]>();
  private groups = 0;
  private wordings = 0;

  addLanguage(language: Language, index: number, flags: Readonly<Record<string, Flag>>): void {
    this.ownAffixes = this.affixesNumber(language.affixes);
    this.ownWords = language.words ?? {};
    this.ownPatterns = new WeakMap();
    this.patterns.forgetSpellings();
    for (const [id, phrases] of Object.entries(language.phrases))
      if (flags[id]) this.addPhrases(phrases, { kind: 'flag', id }, index);
    for (const [kind, lists] of [
      ['place', language.places],
      ['job', language.jobs],
      ['contact', language.contacts],
    ] as const)
      for (const [id, names] of Object.entries(lists)) this.addPhrases(names, { kind, id }, index);
    for (const [kind, words] of [
      ['common', language.common],
      ['negation', language.negations],
      ['age', language.ages],
      ['pay-word', language.payWords ?? []],
    ] as const)
      this.addPhrases(words, { kind }, index);
  }

  /** Flag emoji name countries in every language: 🇰🇭. */
  addFlags(places: Pack['places']): void {
    for (const [id, place] of Object.entries(places)) {
      if (place.kind !== 'destination') continue;
      const flag = [...place.country]
        .map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65))
        .join('');
      this.addPhrases([flag], { kind: 'place', id }, 0);
    }
  }

  private addPhrases(phrases: readonly Phrase[], target: Target, language: number): void {
    if (phrases.length === 0) return;
    const number = this.target(target);
    for (const phrase of phrases) this.addPhrase(phrase, number, language);
  }

  private addPhrase(phrase: Phrase, target: number, language: number): void {
    const { kind } = this.targets[target]!;
    // “ayam Bangkok” is no Bangkok in any language: names of one thing share their exceptions.
    const isName = kind === 'place' || kind === 'job' || kind === 'contact';
    const group = isName ? -1 - target : this.groups++;
    const { phrase: text, except } = typeof phrase === 'string' ? { phrase, except: [] } : phrase;
    const guarded = (except.length ? EndFlag.isGuarded : 0) | (kind === 'common' ? EndFlag.isCommon : 0);
    this.addForms(text, { target, language, group, flags: guarded });
    for (const longer of except)
      this.addForms(longer, { target, language, group, flags: guarded | EndFlag.isException });
  }

  private addForms(text: string, ending: Ending): void {
    for (const { pieces, numberBefore, numberAfter } of openPhrase(text, this.ownWords)) {
      this.count(pieces);
      const found = pieces.map((piece, at) => ({
        patterns: this.patternsOf(piece, at === 0 && numberBefore ? 'inside' : 'at an edge'),
        join: joinOf(pieces[at - 1]),
      }));
      if (found.some(({ patterns }) => patterns.length === 0)) continue;
      const whole = numberAfter ? { ...ending, flags: ending.flags | EndFlag.numberAfter } : ending;
      this.steps.add(found, numberBefore, whole);
    }
  }

  /** Of a list that many phrases name, they are looked up once a language. */
  private patternsOf({ words, join }: Piece, begins: 'inside' | 'at an edge'): readonly number[] {
    const left = begins === 'at an edge';
    const isUsual = left && join !== 'number' && isShared(words);
    const known = isUsual ? this.ownPatterns.get(words) : undefined;
    if (known) return known;
    const patterns: number[] = [];
    for (const { text, isOpen } of words) {
      const pattern = this.patterns.add(text, { left, right: !isOpen && join !== 'number' }, this.ownAffixes);
      if (pattern >= 0) patterns.push(pattern);
    }
    if (isUsual) this.ownPatterns.set(words, patterns);
    return patterns;
  }

  private count(pieces: readonly Piece[]): void {
    for (const { words } of pieces) this.wordings += words.length;
    if (this.wordings > MOST_WORDINGS)
      throw new Error(`All phrases together can be read in more than ${MOST_WORDINGS} ways.`);
  }

  private affixesNumber(affixes: Language['affixes']): number {
    const same = JSON.stringify(affixes);
    const known = this.affixes.findIndex((one) => JSON.stringify(one) === same);
    if (known >= 0) return known;
    if (this.affixes.length >= MOST_AFFIXES)
      throw new Error(`More than ${MOST_AFFIXES} languages with affixes of their own can't be matched.`);
    return this.affixes.push(affixes) - 1;
  }

  private target(target: Target): number {
    const key = JSON.stringify(target);
    const known = this.targetNumbers.get(key);
    if (known !== undefined) return known;
    this.targetNumbers.set(key, this.targets.length);
    return this.targets.push(target) - 1;
  }

  finish(): Pick<CompiledPack, 'trie' | 'patterns' | 'steps' | 'targets' | 'affixes'> {
    const ordered = buildTrie(this.patterns.spellings());
    return {
      trie: ordered.trie,
      patterns: this.patterns.table(ordered),
      steps: this.steps.table(ordered.order),
      targets: this.targets,
      affixes: affixTables(this.affixes),
    };
  }
}
