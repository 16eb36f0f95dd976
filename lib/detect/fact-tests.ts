import { type CompiledPack, type FactTest, factTestSchema, type Knowledge } from '../pack';
import { isOnlyBy } from './facts/contacts';
import { destinationsOf, type Facts } from './facts/facts';
import { isRouteClosed, licencesFor } from './facts/licences';
import { gradePay } from './facts/pay';
import type { Evidence } from './types';

/** What shows a flag in a post. */
export interface Sign {
  readonly evidence: readonly Evidence[];
  /** How much of the flag's weight it counts, 0…1: pay a little above the usual counts less than pay far above it. */
  readonly share: number;
}

/** Flags a post meets, and the words that show each. */
export type Met = ReadonlyMap<string, Sign>;

/** Gives what shows the flag, or undefined when the test isn't met. */
export type FactTester = (facts: Facts, met: Met) => Sign | undefined;

export interface FlagTester {
  readonly id: string;
  readonly test: FactTester;
}

/** The fact tests by which flags are met, in the order in which they must be asked. */
export function createFactTesters({ knowledge }: CompiledPack): readonly FlagTester[] {
  return (
    Object.entries(knowledge.flags)
      .flatMap(([id, { when }]) => testsOf(when).map((test) => ({ id, test })))
      // Tests that look at other flags come last: real qualifications before pay, kinds of work before the gate.
      .sort((a, b) => Number(looksAtFlags(a.test)) - Number(looksAtFlags(b.test)))
      .map(({ id, test }) => ({ id, test: testerOf(test, knowledge) }))
  );
}

/** The fact tests that take flags away again. */
export function createExceptionTesters({ knowledge }: CompiledPack): readonly FlagTester[] {
  return Object.entries(knowledge.flags).flatMap(([id, { unless }]) =>
    testsOf(unless).map((test) => ({ id, test: testerOf(test, knowledge) })),
  );
}

/** A test of a newer engine is skipped; the flag's other tests and phrases still hold. */
function testsOf(tests: readonly unknown[] | undefined): readonly FactTest[] {
  return (tests ?? []).flatMap((test) => {
    const known = factTestSchema.safeParse(test);
    return known.success ? [known.data] : [];
  });
}

function looksAtFlags(test: FactTest): boolean {
  return 'paid-work' in test || 'pay-above-norm' in test;
}

function testerOf(test: FactTest, knowledge: Knowledge): FactTester {
  if ('only-contact' in test) {
    const channels = test['only-contact'];
    return ({ contacts }) => (isOnlyBy(contacts, channels) ? shownBy(contacts) : undefined);
  }
  if ('pay-above-norm' in test) {
    const { above, unless } = test['pay-above-norm'];
    return (facts, met) => (unless && met.has(unless) ? undefined : highPay(above, facts, knowledge));
  }
  if ('place-kind' in test) {
    const kinds: readonly string[] = test['place-kind'];
    return ({ places }) => shownBy(places, (place) => !place.isHome && kinds.includes(place.kind));
  }
  if ('overseas' in test) return ({ places }) => shownBy(places, (place) => !place.isHome);
  if ('job-kind' in test) return ({ jobs }) => shownBy(jobs, (job) => test['job-kind'].includes(job.id));
  // Pay with a kind of work beside it is an offer even where no word says so.
  if ('paid-work' in test)
    return ({ pays, jobs }, met) => (jobs.length || namesWork(met, knowledge) ? shownBy(pays) : undefined);
  if ('age-limit' in test) return ({ ages }) => sign(ages);
  if ('departure-within' in test) {
    const most = test['departure-within'];
    return ({ departures }, met) =>
      met.size ? shownBy(departures(), ({ days }) => days <= most) : undefined;
  }
  if ('licence-number' in test) return (facts, met) => (met.size ? shownBy(licencesFor(facts)) : undefined);
  if ('closed-route' in test)
    return (facts) => (isRouteClosed(facts, knowledge) ? shownBy(facts.places) : undefined);
  return ({ contacts }) => shownBy(contacts, ({ kind }) => kind === 'company');
}

function namesWork(met: Met, { flags }: Knowledge): boolean {
  for (const id of met.keys()) if (flags[id]?.family === 'work') return true;
  return false;
}

/** Those that pass, as a sign; undefined when none does. Mostly there is nothing to look at. */
function shownBy<F extends { readonly evidence: Evidence }>(
  found: readonly F[],
  passes: (one: F) => boolean = () => true,
): Sign | undefined {
  if (found.length === 0) return undefined;
  return sign(found.filter(passes).map(({ evidence }) => evidence));
}

function sign(evidence: readonly Evidence[], share = 1): Sign | undefined {
  return evidence.length ? { evidence, share } : undefined;
}

/** Pay far above what such work earns counts in full, pay above it by the given share. */
function highPay(
  above: number,
  { pays, homes, places, jobs }: Facts,
  knowledge: Knowledge,
): Sign | undefined {
  if (pays.length === 0) return undefined;
  const whose = { homes, destinations: destinationsOf(places) };
  const kinds = jobs.map(({ id }) => id);
  const graded = pays.map((pay) => ({ ...pay, grade: gradePay(pay, whose, kinds, knowledge) }));
  const far = shownBy(graded, ({ grade }) => grade === 'far-above');
  if (far) return far;
  const over = shownBy(graded, ({ grade }) => grade === 'above');
  return over && { ...over, share: above };
}
