import { type CompiledPack, type FactTest, type Flag, factTestSchema } from '../pack';
import { type Contact, isOnlyBy } from './facts/contacts';
import type { Pay } from './facts/pay';
import { usualPay } from './facts/pay-norm';
import type { Place } from './facts/places';
import type { Evidence } from './types';

/** What a post says, read from its texts and links. */
export interface Facts {
  readonly pays: readonly Pay[];
  readonly places: readonly Place[];
  readonly contacts: readonly Contact[];
  readonly jobs: readonly { readonly id: string; readonly evidence: Evidence }[];
  readonly ages: readonly Evidence[];
  readonly homes: ReadonlySet<string>;
}

/** Flags a post meets, and the words that show each. */
export type Met = ReadonlyMap<string, readonly Evidence[]>;

/** Gives the evidence of a fact test, or undefined when it isn't met. */
export type FactTester = (facts: Facts, met: Met) => readonly Evidence[] | undefined;

/** The fact tests of a pack's flags, in the order in which they must be asked. */
export function createFactTesters(
  pack: CompiledPack,
): readonly { readonly id: string; readonly test: FactTester }[] {
  return (
    Object.entries(pack.knowledge.flags)
      .flatMap(([id, flag]) => testsOf(flag).map((test) => ({ id, test })))
      // Tests that look at other flags come last: real qualifications before pay, kinds of work before the gate.
      .sort((a, b) => Number(looksAtFlags(a.test)) - Number(looksAtFlags(b.test)))
      .map(({ id, test }) => ({ id, test: testerOf(test, pack) }))
  );
}

/** A test of a newer engine is skipped; the flag's other tests and phrases still hold. */
function testsOf(flag: Flag): readonly FactTest[] {
  return (flag.when ?? []).flatMap((test) => {
    const known = factTestSchema.safeParse(test);
    return known.success ? [known.data] : [];
  });
}

function looksAtFlags(test: FactTest): boolean {
  return 'paid-work' in test || 'pay-above-norm' in test;
}

function testerOf(test: FactTest, pack: CompiledPack): FactTester {
  if ('only-contact' in test) {
    const channels = test['only-contact'];
    return ({ contacts }) =>
      isOnlyBy(contacts, channels) ? contacts.map(({ evidence }) => evidence) : undefined;
  }
  if ('pay-above-norm' in test) {
    const { times, unless } = test['pay-above-norm'];
    return (facts, met) => (unless && met.has(unless) ? undefined : highPay(times, facts, pack));
  }
  if ('place-kind' in test) {
    const kinds: readonly string[] = test['place-kind'];
    return ({ places }) => some(places, (place) => !place.isHome && kinds.includes(place.kind));
  }
  if ('overseas' in test) return ({ places }) => some(places, (place) => !place.isHome);
  if ('job-kind' in test) return ({ jobs }) => some(jobs, (job) => test['job-kind'].includes(job.id));
  // Pay with a kind of work beside it is an offer even where no word says so.
  if ('paid-work' in test)
    return ({ pays, jobs }, met) => (jobs.length || namesWork(met, pack) ? some(pays) : undefined);
  if ('age-limit' in test) return ({ ages }) => (ages.length ? ages : undefined);
  return ({ contacts }) => some(contacts, ({ kind }) => kind === 'company');
}

function namesWork(met: Met, { knowledge }: CompiledPack): boolean {
  for (const id of met.keys()) if (knowledge.flags[id]?.family === 'work') return true;
  return false;
}

/** The evidence of those that pass; undefined when none does. Mostly there is nothing to look at. */
function some<F extends { readonly evidence: Evidence }>(
  found: readonly F[],
  passes: (one: F) => boolean = () => true,
): readonly Evidence[] | undefined {
  if (found.length === 0) return undefined;
  const evidence = found.filter(passes).map((one) => one.evidence);
  return evidence.length ? evidence : undefined;
}

function highPay(times: number, facts: Facts, pack: CompiledPack): readonly Evidence[] | undefined {
  if (facts.pays.length === 0) return undefined;
  const countries = new Set([...facts.homes, ...facts.places.map(({ country }) => country)]);
  const usual = usualPay(
    pack.knowledge,
    countries,
    facts.jobs.map(({ id }) => id),
  );
  return usual === undefined ? undefined : some(facts.pays, ({ high }) => high > times * usual);
}
