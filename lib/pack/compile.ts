import { type Automaton, buildAutomaton } from './double-array';
import { PatternCollector, type PatternTable } from './patterns';
import { openPhrase } from './phrase';
import { ENGINE, type Flag, type FlagText, type Language, type Pack, type Phrase } from './schema';
import type { SiteRules } from './site-rules';

/** What a hit stands for. */
export type Target =
  | { readonly kind: 'flag' | 'place' | 'job' | 'contact'; readonly id: string }
  | { readonly kind: 'common' | 'negation' | 'age' | 'pay-word' };

export const Join = { none: 0, gap: 1, nextWord: 2, number: 3 } as const;
export const NUMBER_BEFORE = 1;
export const NUMBER_AFTER = 2;

/** Ways of writing the targets, in parallel arrays: form f has `pieceCount[f]` pieces. */
export interface FormTable {
  readonly target: Uint16Array;
  readonly language: Uint8Array;
  /** Forms of one phrase share a group, and with it their exceptions; an exception's own forms are marked. */
  readonly group: Int32Array;
  readonly isException: Uint8Array;
  readonly numbers: Uint8Array;
  readonly pieceCount: Uint8Array;
}

/** Which forms use a pattern, and as which piece: pattern p's uses are `start[p]` to `start[p + 1]`. */
export interface UseTable {
  readonly start: Int32Array;
  readonly form: Int32Array;
  readonly piece: Uint8Array;
  /** What stands between the piece before and this one. */
  readonly join: Uint8Array;
}

/**
 * A pack made ready for matching: plain data and typed arrays, so that it can be kept in IndexedDB as it is.
 */
export interface CompiledPack {
  readonly engine: number;
  readonly version: string;
  readonly published: string;
  readonly automaton: Automaton;
  readonly patterns: PatternTable;
  readonly uses: UseTable;
  readonly forms: FormTable;
  readonly targets: readonly Target[];
  /** Groups that have exceptions. */
  readonly guarded: readonly number[];
  readonly languages: readonly CompiledLanguage[];
  readonly knowledge: Knowledge;
}

export interface CompiledLanguage
  extends Pick<Language, 'name' | 'homes' | 'affixes' | 'numbers' | 'units' | 'currencies' | 'periods'> {
  readonly tag: string;
  readonly texts: Readonly<Record<string, FlagText>>;
}

export interface Knowledge
  extends Pick<Pack, 'families' | 'weights' | 'places' | 'currencies' | 'payNorms' | 'jobs' | 'contacts'> {
  readonly flags: Readonly<Record<string, Flag>>;
  readonly sites: Readonly<Partial<Record<'facebook' | 'instagram', SiteRules>>>;
}

/**
 * Compiles a checked pack. Flags that need a newer engine are left out.
 * @throws PhraseError when a phrase can't be read.
 */
export function compilePack(pack: Pack): CompiledPack {
  const flags = Object.fromEntries(
    Object.entries(pack.flags).filter(([, flag]) => (flag.minEngine ?? 1) <= ENGINE),
  );
  const compiler = new Compiler();
  for (const [index, language] of Object.values(pack.languages).entries())
    compiler.addLanguage(language, index, flags);
  compiler.addFlags(pack.places);
  const { families, weights, places, currencies, payNorms, jobs, contacts } = pack;
  return {
    engine: ENGINE,
    version: pack.version,
    published: pack.published,
    ...compiler.finish(),
    languages: Object.entries(pack.languages).map(([tag, language]) => ({
      tag,
      name: language.name,
      homes: language.homes,
      affixes: language.affixes,
      numbers: language.numbers,
      units: language.units,
      currencies: language.currencies,
      periods: language.periods,
      texts: language.texts,
    })),
    knowledge: { families, weights, places, currencies, payNorms, jobs, contacts, flags, sites: pack.sites },
  };
}

interface Use {
  readonly pattern: number;
  readonly form: number;
  readonly piece: number;
  readonly join: number;
}

class Compiler {
  private readonly patterns = new PatternCollector();
  private readonly targets: Target[] = [];
  private readonly targetNumbers = new Map<string, number>();
  private readonly uses: Use[] = [];
  private readonly forms: {
    target: number;
    language: number;
    group: number;
    isException: boolean;
    numbers: number;
    pieces: number;
  }[] = [];
  private readonly guarded: number[] = [];
  private groups = 0;

  addLanguage(language: Language, index: number, flags: Readonly<Record<string, Flag>>): void {
    for (const [id, phrases] of Object.entries(language.phrases))
      if (flags[id])
        for (const phrase of phrases) this.addPhrase(phrase, this.target({ kind: 'flag', id }), index);
    for (const [kind, lists] of [
      ['place', language.places],
      ['job', language.jobs],
      ['contact', language.contacts],
    ] as const)
      for (const [id, names] of Object.entries(lists))
        for (const name of names) this.addPhrase(name, this.target({ kind, id }), index);
    for (const [kind, words] of [
      ['common', language.common],
      ['negation', language.negations],
      ['age', language.ages],
      ['pay-word', language.payWords ?? []],
    ] as const)
      for (const word of words) this.addPhrase(word, this.target({ kind }), index);
  }

  /** Flag emoji name countries in every language: 🇰🇭. */
  addFlags(places: Pack['places']): void {
    for (const [id, place] of Object.entries(places)) {
      if (place.kind !== 'destination') continue;
      const flag = [...place.country]
        .map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65))
        .join('');
      this.addPhrase(flag, this.target({ kind: 'place', id }), 0);
    }
  }

  private addPhrase(phrase: Phrase, target: number, language: number): void {
    const group = this.groups++;
    const { phrase: text, except } = typeof phrase === 'string' ? { phrase, except: [] } : phrase;
    this.addForms(text, { target, language, group, isException: false });
    for (const longer of except) this.addForms(longer, { target, language, group, isException: true });
    if (except.length) this.guarded.push(group);
  }

  private addForms(
    text: string,
    of: { target: number; language: number; group: number; isException: boolean },
  ): void {
    for (const form of openPhrase(text)) {
      const { pieces } = form;
      const numbers = (form.numberBefore ? NUMBER_BEFORE : 0) | (form.numberAfter ? NUMBER_AFTER : 0);
      const found = pieces.map((piece, at) =>
        this.patterns.add(
          piece.text,
          { left: !(at === 0 && form.numberBefore), right: !piece.isOpen && piece.join !== 'number' },
          of.language,
        ),
      );
      if (found.includes(-1)) continue;
      const number = this.forms.length;
      this.forms.push({ ...of, numbers, pieces: pieces.length });
      pieces.forEach((_, at) => {
        const before = pieces[at - 1]?.join;
        const join = before
          ? { gap: Join.gap, 'next-word': Join.nextWord, number: Join.number }[before]
          : Join.none;
        this.uses.push({ pattern: found[at]!, form: number, piece: at, join });
      });
    }
  }

  private target(target: Target): number {
    const key = JSON.stringify(target);
    const known = this.targetNumbers.get(key);
    if (known !== undefined) return known;
    this.targetNumbers.set(key, this.targets.length);
    return this.targets.push(target) - 1;
  }

  finish(): Pick<CompiledPack, 'automaton' | 'patterns' | 'uses' | 'forms' | 'targets' | 'guarded'> {
    const skeletons = this.patterns.skeletons();
    const byPattern = [...this.uses].sort(
      (a, b) => a.pattern - b.pattern || a.form - b.form || b.piece - a.piece,
    );
    const start = new Int32Array(skeletons.length + 1);
    for (const use of byPattern) start[use.pattern + 1]!++;
    for (let pattern = 0; pattern < skeletons.length; pattern++) start[pattern + 1]! += start[pattern]!;
    return {
      automaton: buildAutomaton(skeletons),
      patterns: this.patterns.table(),
      uses: {
        start,
        form: Int32Array.from(byPattern, (use) => use.form),
        piece: Uint8Array.from(byPattern, (use) => use.piece),
        join: Uint8Array.from(byPattern, (use) => use.join),
      },
      forms: {
        target: Uint16Array.from(this.forms, (form) => form.target),
        language: Uint8Array.from(this.forms, (form) => form.language),
        group: Int32Array.from(this.forms, (form) => form.group),
        isException: Uint8Array.from(this.forms, (form) => Number(form.isException)),
        numbers: Uint8Array.from(this.forms, (form) => form.numbers),
        pieceCount: Uint8Array.from(this.forms, (form) => form.pieces),
      },
      targets: this.targets,
      guarded: this.guarded,
    };
  }
}
