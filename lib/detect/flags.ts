import type { CompiledPack, FactTest, Flag } from '../pack';
import { factTestSchema } from '../pack';
import { type Contact, isOnlyBy } from './facts/contacts';
import type { Pay } from './facts/pay';
import { usualPay } from './facts/pay-norm';
import type { Place } from './facts/places';
import { evidenceOf, type Field } from './fields';
import { createPhraseFilter } from './negation';
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

/** Which flags a post meets, by phrase and by fact, and the words that show each. */
export function createFlagReader(pack: CompiledPack): (fields: readonly Field[], facts: Facts) => Met {
  const standing = createPhraseFilter(pack.knowledge.flags);
  // Tests that look at other flags come last: real qualifications before pay, kinds of work before the gate.
  const tests = Object.entries(pack.knowledge.flags)
    .flatMap(([id, flag]) => testsOf(flag).map((test) => ({ id, test })))
    .sort((a, b) => Number(looksAtFlags(a.test)) - Number(looksAtFlags(b.test)));
  return (fields, facts) => {
    const met = new Map<string, Evidence[]>();
    const listOf = (id: string): Evidence[] => {
      const known = met.get(id);
      if (known) return known;
      const list: Evidence[] = [];
      met.set(id, list);
      return list;
    };
    for (const field of fields)
      for (const { id, start, end } of standing(field)) listOf(id).push(evidenceOf(field, start, end));
    for (const { id, test } of tests) {
      const evidence = meets(test, facts, pack, met);
      if (!evidence) continue;
      const list = listOf(id);
      for (const one of evidence) list.push(one);
    }
    return met;
  };
}

function looksAtFlags(test: FactTest): boolean {
  return 'paid-work' in test || 'pay-above-norm' in test;
}

/** A test of a newer engine is skipped; the flag's other tests and phrases still hold. */
function testsOf(flag: Flag): readonly FactTest[] {
  return (flag.when ?? []).flatMap((test) => {
    const known = factTestSchema.safeParse(test);
    return known.success ? [known.data] : [];
  });
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
  // Pay with a kind of work beside it is an offer even where no word says so.
  if ('paid-work' in test) return facts.jobs.length || namesWork(met, pack) ? some(facts.pays) : undefined;
  if ('age-limit' in test) return facts.ages.length ? facts.ages : undefined;
  return some(facts.contacts.filter(({ kind }) => kind === 'company'));
}

function namesWork(met: Met, { knowledge }: CompiledPack): boolean {
  return [...met.keys()].some((id) => knowledge.flags[id]?.family === 'work');
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
