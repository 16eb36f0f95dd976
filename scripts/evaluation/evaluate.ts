import { createDetector, type JudgeInput, type Verdict } from '../../lib/detect';
import { type CompiledPack, compilePack, type Pack } from '../../lib/pack';
import { DISGUISES, seeded } from '../../tests/obfuscation/obfuscate';
import { type CorpusPost, isFresh } from './corpus';
import { type Judged, precisionAt, type Rates, ratesOf } from './measure';

export interface Evaluation {
  readonly pack: string;
  readonly note: string;
  readonly all: RatesWithPrecision;
  readonly heldBack: RatesWithPrecision;
  /** Held back, and written when the rules stood. */
  readonly fresh: RatesWithPrecision;
  /** Every post once in each disguise. */
  readonly disguised: Rates;
  readonly heldBackDisguised: Rates;
  readonly disguises: Readonly<Record<string, Rates>>;
  /** Of the held-back half. */
  readonly languages: Readonly<Record<string, Rates>>;
  /** Of the whole corpus. */
  readonly languagesWhole: Readonly<Record<string, Rates>>;
}

export type RatesWithPrecision = Rates & {
  /** Share of warnings that are right where so many honest ads stand beside each lure. */
  readonly precision: Readonly<Record<'20' | '100', number | undefined>>;
};

const NOTE = 'invented texts, not yet read by native speakers';
const SEED = 20261122;

export type Judge = (post: JudgeInput) => Verdict;

/** The detector on labelled posts: plain, held back, disguised, by language. */
export function evaluate(pack: Pack, posts: readonly CorpusPost[]): Evaluation {
  const judge = createDetector(compilePack(pack));
  const plain = judged(judge, posts);
  const disguised = Object.entries(DISGUISES).map(([name, disguise], index) => {
    const random = seeded(SEED + index);
    const changed = posts.map((post) => ({ ...post, text: disguise(post.text, random) }));
    return [name, judged(judge, changed)] as const;
  });
  const allDisguised = disguised.flatMap(([, each]) => each);
  const tags = [...new Set(posts.map(({ lang }) => lang))];
  const byLanguage = (some: readonly Judged[]) =>
    Object.fromEntries(tags.map((tag) => [tag, ratesOf(some.filter(({ post }) => post.lang === tag))]));
  return {
    pack: pack.version,
    note: NOTE,
    all: withPrecision(ratesOf(plain)),
    heldBack: withPrecision(ratesOf(plain.filter(isHeldBack))),
    fresh: withPrecision(ratesOf(plain.filter((one) => isHeldBack(one) && isFresh(one.post)))),
    disguised: ratesOf(allDisguised),
    heldBackDisguised: ratesOf(allDisguised.filter(isHeldBack)),
    disguises: Object.fromEntries(disguised.map(([name, each]) => [name, ratesOf(each)])),
    languages: byLanguage(plain.filter(isHeldBack)),
    languagesWhole: byLanguage(plain),
  };
}

export function judged(judge: Judge, posts: readonly CorpusPost[]): readonly Judged[] {
  return posts.map((post) => ({ post, level: judge(inputOf(post)).level }));
}

export function inputOf({ text, imageTexts, links }: CorpusPost): JudgeInput {
  return { text, ...(imageTexts ? { imageTexts } : {}), ...(links ? { links } : {}) };
}

/** The detector without one flag: what does it add? */
export function withoutFlag(compiled: CompiledPack, id: string): CompiledPack {
  const { [id]: _, ...flags } = compiled.knowledge.flags;
  return { ...compiled, knowledge: { ...compiled.knowledge, flags } };
}

function isHeldBack({ post }: Judged): boolean {
  return post.half === 'held-back';
}

function withPrecision(rates: Rates): RatesWithPrecision {
  return { ...rates, precision: { '20': precisionAt(20, rates), '100': precisionAt(100, rates) } };
}
