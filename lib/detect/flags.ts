import type { CompiledPack, FactTest, Flag } from '../pack';
import { factTestSchema } from '../pack';
import { type Contact, isOnlyBy } from './facts/contacts';
import type { Pay } from './facts/pay';
import { usualPay } from './facts/pay-norm';
import type { Place } from './facts/places';
import { evidenceOf, type Field } from './fields';
import type { Hit } from './match';
import type { Evidence } from './types';

export interface Facts {
  readonly pays: readonly Pay[];
  readonly places: readonly Place[];
  readonly contacts: readonly Contact[];
  readonly jobs: readonly { readonly id: string; readonly evidence: Evidence }[];
  readonly ages: readonly Evidence[];
  readonly homes: ReadonlySet<string>;
}

export type Met = ReadonlyMap<string, readonly Evidence[]>;

/** Units between a negation and the phrase it takes away, in quarters of a word: two words. */
const NEGATION_REACH = 8;

/** Which flags a post meets, by phrase and by fact, and the words that show each. */
export function createFlagReader(pack: CompiledPack): (fields: readonly Field[], facts: Facts) => Met {
  const flags = Object.entries(pack.knowledge.flags).map(([id, flag]) => ({
    id,
    flag,
    tests: testsOf(flag),
  }));
  return (fields, facts) => {
    const met = new Map<string, Evidence[]>();
    const add = (id: string, evidence: readonly Evidence[]): void => {
      met.set(id, [...(met.get(id) ?? []), ...evidence]);
    };
    for (const field of fields)
      for (const hit of phraseHits(field, pack))
        if (hit.target.kind === 'flag') add(hit.target.id, [evidenceOf(field, hit.start, hit.end)]);
    for (const { id, tests } of flags)
      for (const test of tests) {
        const evidence = meets(test, facts, pack, met);
        if (evidence) add(id, evidence);
      }
    return met;
  };
}

/** A test of a newer engine is skipped; the flag's other tests and phrases still hold. */
function testsOf(flag: Flag): readonly FactTest[] {
  return (flag.when ?? []).flatMap((test) => {
    const known = factTestSchema.safeParse(test);
    return known.success ? [known.data] : [];
  });
}

/** Phrases of a field that stand for themselves: not negated, and not part of a longer phrase that says the opposite. */
function phraseHits(field: Field, pack: CompiledPack): readonly Hit[] {
  const { flags } = pack.knowledge;
  const hits = field.hits.filter(({ target }) => target.kind === 'flag');
  // “no experience, free ticket”: a negation that belongs to a phrase of its own takes nothing else away.
  const negations = field.hits.filter(
    (negation) => negation.target.kind === 'negation' && !hits.some((hit) => isInside(negation, hit)),
  );
  const sideOf = (hit: Hit): string => {
    const family = hit.target.kind === 'flag' ? flags[hit.target.id]?.family : undefined;
    return family === 'mitigating' || family === 'context' || family === 'offer' ? family : 'red';
  };
  return hits.filter((hit) => {
    const flag = hit.target.kind === 'flag' ? flags[hit.target.id] : undefined;
    if (!flag) return false;
    const side = sideOf(hit);
    if (
      side !== 'offer' &&
      hits.some((other) => isInside(hit, other) && sideOf(other) !== side && sideOf(other) !== 'offer')
    )
      return false;
    return (
      side !== 'red' ||
      flag.negated === 'keeps' ||
      !negations.some((negation) => negates(negation, hit, field))
    );
  });
}

function isInside(inner: Hit, outer: Hit): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}

function negates(negation: Hit, hit: Hit, { folded }: Field): boolean {
  if (negation.end >= hit.start || folded.steps[hit.start]! - folded.steps[negation.end]! > NEGATION_REACH)
    return false;
  const between = folded.original.slice(folded.to[negation.end], folded.from[hit.start]);
  return !/[^\p{L}\p{M}\p{N}\p{Zs}'’]/u.test(between);
}

/** The evidence of a fact test, or undefined when it isn't met. */
function meets(test: FactTest, facts: Facts, pack: CompiledPack, met: Met): readonly Evidence[] | undefined {
  if ('only-contact' in test)
    return isOnlyBy(facts.contacts, test['only-contact'])
      ? facts.contacts.map(({ evidence }) => evidence)
      : undefined;
  if ('pay-above-norm' in test) return highPay(test['pay-above-norm'], facts, pack, met);
  if ('place-kind' in test) {
    const kinds: readonly string[] = test['place-kind'];
    return some(facts.places.filter((place) => !place.isHome && kinds.includes(place.kind)));
  }
  if ('overseas' in test) return some(facts.places.filter((place) => !place.isHome));
  if ('job-kind' in test) return some(facts.jobs.filter((job) => test['job-kind'].includes(job.id)));
  // Pay, with a kind of work or a way to answer beside it, is an offer even where no word says so.
  if ('paid-work' in test) return facts.jobs.length || facts.contacts.length ? some(facts.pays) : undefined;
  if ('age-limit' in test) return facts.ages.length ? facts.ages : undefined;
  return some(facts.contacts.filter(({ kind }) => kind === 'company'));
}

function some(found: readonly { readonly evidence: Evidence }[]): readonly Evidence[] | undefined {
  return found.length ? found.map(({ evidence }) => evidence) : undefined;
}

function highPay(
  { times, unless }: { readonly times: number; readonly unless?: string | undefined },
  facts: Facts,
  pack: CompiledPack,
  met: Met,
): readonly Evidence[] | undefined {
  if (unless && met.has(unless)) return undefined;
  const countries = new Set([...facts.homes, ...facts.places.map(({ country }) => country)]);
  const usual = usualPay(
    pack.knowledge,
    countries,
    facts.jobs.map(({ id }) => id),
  );
  return usual === undefined ? undefined : some(facts.pays.filter(({ high }) => high > times * usual));
}
