import { withBook } from '../database';
import type { Outcome } from './outcome';
import { PROBE_AFTER, pauseAfter } from './timing';
import type { Delivery, DeliveryProblem } from './types';

/**
 * So many reports in a row that fail alike, and it is the server and not what they say: one alone may be what it stumbles over, and must hold
 * up no other.
 */
const IN_A_ROW = 2;

/** What the tries of one round, in their order, tell of a server. */
export interface Strikes {
  readonly server: number;
  readonly destination: string;
  readonly refused: number;
  /** Whether it took or refused the last report itself: only then is the next one sent without asking first whether it is there. */
  readonly heard: 'just-now' | 'not-yet';
}

export const NO_STRIKES: Strikes = { server: 0, destination: '', refused: 0, heard: 'not-yet' };

export function struck(before: Strikes, outcome: Outcome, destination: string): Strikes {
  const isRefused = outcome.is === 'paused';
  const inARow = before.destination === destination ? before.refused : 0;
  return {
    server: isServers(outcome) ? before.server + 1 : 0,
    destination,
    refused: isRefused ? inARow + 1 : 0,
    heard: isServers(outcome) ? 'not-yet' : 'just-now',
  };
}

/** Whether the server as a whole can't be used now: it says so (429, 503), or several reports in a row came to nothing. */
export function isDown({ server }: Strikes, outcome: Outcome): boolean {
  return server >= IN_A_ROW || (outcome.is === 'retry' && (outcome.status === 429 || outcome.status === 503));
}

/** Whether a destination takes nothing at all now: its token was withdrawn, its form is closed. */
export function isShut({ refused }: Strikes): boolean {
  return refused >= IN_A_ROW;
}

/** No answer, a portal's, a fault. */
function isServers(outcome: Outcome): boolean {
  return outcome.is === 'retry' && outcome.problem !== 'conflict';
}

/**
 * Leaves a server alone, whatever waits for it: with pauses that double each time, until something gets through again.
 * @param last the try that showed it
 */
export async function holdServer(
  last: Pick<Delivery, 'report' | 'destination' | 'host'>,
  {
    now,
    random,
    wait,
  }: { readonly now: number; readonly random: number; readonly wait?: number | undefined },
): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const all = await change.store.getAll();
    const failures = Math.max(0, ...all.filter(isAt(last.host)).map(({ held }) => held?.failures ?? 0));
    const row = all.find(
      ({ report, destination }) => report === last.report && destination === last.destination,
    );
    const held = { until: now + pauseAfter(failures, random, wait), failures: failures + 1 };
    await Promise.all([row && change.store.put({ ...row, held }), change.done]);
  });
}

/** The server answers again. */
export async function releaseServer(host: string): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const held = (await change.store.getAll()).filter((each) => isAt(host)(each) && each.held);
    await Promise.all([...held.map(({ held: _, ...rest }) => change.store.put(rest)), change.done]);
  });
}

/** What waits for a destination that takes nothing waits together: one day, then the first of it is tried again. */
export async function shutDestination(
  { destination }: Pick<Delivery, 'destination'>,
  { problem, now }: { readonly problem: DeliveryProblem; readonly now: number },
): Promise<void> {
  await change(
    destination,
    ({ state }) => state === 'queued' || state === 'paused',
    (each) => ({
      ...each,
      state: 'paused',
      problem,
      nextAt: now + PROBE_AFTER,
    }),
  );
}

/** A destination takes reports again: what was paused because it did not goes now. */
export async function openDestination(
  { destination }: Pick<Delivery, 'destination'>,
  now: number,
): Promise<void> {
  const which = (each: Delivery) => isShutOut(each, { destination });
  await change(destination, which, ({ problem: _, ...each }) => ({ ...each, state: 'queued', nextAt: now }));
}

/** Whether it waits for that destination to take reports again. */
export function isShutOut(
  { destination, state, problem }: Delivery,
  shut: Pick<Delivery, 'destination'>,
): boolean {
  const wasShut = problem === 'refused' || problem === 'closed';
  return destination === shut.destination && state === 'paused' && wasShut;
}

async function change(
  destination: string,
  which: (delivery: Delivery) => boolean,
  how: (delivery: Delivery) => Delivery,
): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const rows = (await change.store.getAll()).filter(
      (each) => each.destination === destination && which(each),
    );
    await Promise.all([...rows.map((each) => change.store.put(how(each))), change.done]);
  });
}

function isAt(host: string): (delivery: Delivery) => boolean {
  return (delivery) => delivery.host === host;
}
