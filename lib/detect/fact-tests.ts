import type { CompiledPack, FactTest, Knowledge } from '../pack';
import { type Contact, isOnlyBy } from './facts/contacts';
import { destinationsOf, type Facts } from './facts/facts';
import { isRouteClosed } from './facts/licences';
import { gradePay, type PayGrade } from './facts/pay';
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

/** In the order in which they are asked: each looks at what the ones before have met. */
const ASKED_OF = ['everything', 'what shows a sign', 'what may name work', 'what may be an offer'] as const;
export type AskedOf = (typeof ASKED_OF)[number];

export interface FlagTester {
  readonly id: string;
  readonly test: FactTester;
  /** What the test reads costs something, so that it is asked only where its answer can count. */
  readonly askedOf: AskedOf;
}

/** The fact tests by which flags are met, in the order in which they must be asked. */
export function createFactTesters({ knowledge }: CompiledPack): readonly FlagTester[] {
  return Object.entries(knowledge.flags)
    .flatMap(([id, { when }]) => when.map((test) => ({ id, test })))
    .sort((a, b) => ASKED_OF.indexOf(askedOf(a.test)) - ASKED_OF.indexOf(askedOf(b.test)))
    .map(({ id, test }) => testerFor(id, test, knowledge));
}

/** The fact tests that take flags away again. */
export function createExceptionTesters({ knowledge }: CompiledPack): readonly FlagTester[] {
  return Object.entries(knowledge.flags).flatMap(([id, { unless }]) =>
    unless.map((test) => testerFor(id, test, knowledge)),
  );
}

function testerFor(id: string, test: FactTest, knowledge: Knowledge): FlagTester {
  return { id, test: testerOf(test, knowledge), askedOf: askedOf(test) };
}

function askedOf(test: FactTest): AskedOf {
  if ('pay-above-norm' in test || 'departure-within' in test || 'licence-number' in test)
    return 'what may be an offer';
  if ('paid-work' in test) return 'what may name work';
  return 'only-contact' in test || 'company-contact' in test ? 'what shows a sign' : 'everything';
}

function testerOf(test: FactTest, knowledge: Knowledge): FactTester {
  if ('only-contact' in test) {
    const channels = test['only-contact'];
    return ({ contacts }) => (isOnlyBy(contacts(), channels) ? reachedBy(contacts()) : undefined);
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
    return ({ pays, jobs }, met) => (jobs.length || namesWork(met, knowledge) ? shownBy(pays()) : undefined);
  if ('age-limit' in test) return ({ ages }) => sign(ages);
  if ('departure-within' in test) {
    const most = test['departure-within'];
    return ({ departures }, met) =>
      leadsAway(met, knowledge) ? shownBy(departures(), ({ days }) => days <= most) : undefined;
  }
  if ('licence-number' in test)
    return (facts, met) => (leadsAway(met, knowledge) ? shownBy(facts.licences()) : undefined);
  if ('closed-route' in test)
    return (facts) => (isRouteClosed(facts, knowledge) ? shownBy(facts.places) : undefined);
  return ({ contacts }) => shownBy(contacts(), ({ kind }) => kind === 'company');
}

/** A chat that is only mentioned says a little less than one to write to. */
const MENTION = 0.9;

function reachedBy(contacts: readonly Contact[]): Sign | undefined {
  const isMention = contacts.every((contact) => contact.isMention);
  return sign(
    contacts.map(({ evidence }) => evidence),
    isMention ? MENTION : 1,
  );
}

function namesWork(met: Met, { flags }: Knowledge): boolean {
  for (const id of met.keys()) if (flags[id]?.family === 'work') return true;
  return false;
}

/** Journeys and licences to send people abroad are read only where a sign says that the work is somewhere else. */
function leadsAway(met: Met, { flags }: Knowledge): boolean {
  for (const id of met.keys()) if (flags[id]?.family === 'place') return true;
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
function highPay(above: number, facts: Facts, knowledge: Knowledge): Sign | undefined {
  const pays = facts.pays();
  if (pays.length === 0) return undefined;
  const whose = { homes: facts.homes, destinations: destinationsOf(facts.places) };
  const kinds = facts.jobs.map(({ id }) => id);
  const grades = pays.map((pay) => gradePay(pay, whose, kinds, knowledge));
  const at = (grade: PayGrade): readonly Evidence[] =>
    pays.filter((_, index) => grades[index] === grade).map(({ evidence }) => evidence);
  return sign(at('far-above')) ?? sign(at('above'), above);
}
