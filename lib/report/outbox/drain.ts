import { withBook } from '../database';
import { due, nextTime } from './due';
import {
  holdServer,
  isDown,
  isShut,
  isShutOut,
  NO_STRIKES,
  openDestination,
  releaseServer,
  type Strikes,
  shutDestination,
  struck,
} from './hold-server';
import { makeAnew } from './make-anew';
import type { Outcome } from './outcome';
import { prepare } from './prepare';
import { askedOnce, type PresentForm } from './present-form';
import { reach } from './reach';
import { sendParcel } from './send';
import { claim, notTried, setAside, settle } from './settle';
import { tidy } from './tidy';
import type { Delivery } from './types';

/** What draining needs of the world. */
export interface DrainPorts {
  readonly fetch: typeof fetch;
  /** Whether the browser lets us speak to this origin: `permissions.contains`. */
  readonly allowed: (origin: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 ≤ x < 1, for the jitter. */
  readonly random: () => number;
}

/** When something can be done next, in milliseconds since 1970; nothing when nothing waits. @throws ReportError */
export async function nextDrain(now: number): Promise<number | undefined> {
  return nextTime(await allDeliveries(), now);
}

const LOCK = 'job-red-flags:outbox';
/** When to look again while another drainer is at work: it sees what was queued meanwhile, unless it was about to stop. */
const AFTER_OTHERS = 30_000;

/**
 * Sends what is due: to one server one report at a time, to several servers side by side. Only the background calls it; others ask with the
 * message `drain`. However often it is called and wherever it is stopped, nothing is lost or sent by two at once: a Web Lock keeps drainers
 * apart, and where there is none, or the browser stopped one whose request is still on the wire, the lease of what is being sent does.
 * @returns when to call again, in milliseconds since 1970; nothing when nothing waits.
 * @throws ReportError
 */
export async function drain(ports: DrainPorts): Promise<number | undefined> {
  const locks = globalThis.navigator?.locks as LockManager | undefined; // typed as always there, but old browsers and unit tests have none
  if (!locks) return drainAll(ports);
  return locks.request(LOCK, { ifAvailable: true }, (lock) =>
    lock ? drainAll(ports) : ports.now() + AFTER_OTHERS,
  );
}

async function drainAll(ports: DrainPorts): Promise<number | undefined> {
  await tidy(ports.now());
  const hosts = new Set((await allDeliveries()).map(({ host }) => host));
  const lanes = await Promise.allSettled([...hosts].map((host) => drainHost(host, ports)));
  // Only once every lane has ended: the lock is held until then.
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  return nextDrain(ports.now());
}

/**
 * Two reports at once make form servers refuse or lose things (measured), so each server's go one after the other, oldest first. A server that
 * can't be used is not asked once for each report that waits.
 */
async function drainHost(host: string, ports: DrainPorts): Promise<void> {
  const tried = new Set<string>();
  const failed: unknown[] = [];
  const presentForm = askedOnce(ports);
  for (let strikes = NO_STRIKES; ; ) {
    const all = await allDeliveries();
    const delivery = due(all, { host, now: ports.now() }).find((each) => !tried.has(keyOf(each)));
    if (!delivery) break;
    tried.add(keyOf(delivery));
    try {
      const after = await tryOne(delivery, { all, strikes, presentForm }, ports);
      if (after === 'down') break;
      strikes = after;
    } catch (cause) {
      failed.push(cause); // what cannot be read or written of one holds up no other
    }
  }
  if (failed.length > 0) throw failed[0];
}

/** What is known in a round when one delivery is tried. */
interface Round {
  readonly all: readonly Delivery[];
  readonly strikes: Strikes;
  readonly presentForm: PresentForm;
}

/** @returns what its server's tries tell now; `down` when the server is left alone from here on */
async function tryOne(delivery: Delivery, round: Round, ports: DrainPorts): Promise<Strikes | 'down'> {
  const { all, strikes, presentForm } = round;
  const ready = await prepare(delivery, ports);
  if (ready.is === 'not-now') {
    await setAside(delivery, ready, ports.now());
    return strikes;
  }
  if (strikes.heard === 'not-yet') {
    const server = await reach(ready.destination, ports);
    if (server.is === 'away') {
      await notTried(delivery, server, ports.now());
      await holdServer(delivery, { now: ports.now(), random: ports.random(), wait: server.wait });
      return 'down';
    }
    // Where it goes, and whether it may, is looked up anew: policy may have changed while we asked.
    return tryOne(delivery, { ...round, strikes: { ...strikes, heard: 'just-now' } }, ports);
  }
  if (!(await claim(delivery, ports.now()))) return strikes;
  const { outcome, certainty } = await sendParcel(ready, delivery, ports);
  const [now, random] = [ports.now(), ports.random()];
  await settle(delivery, { outcome, certainty, now, random });
  if (outcome.is === 'attention' && outcome.problem === 'not-found' && ready.destination.form)
    await makeAnew(delivery, { ...ready, form: await presentForm(ready.destination), now, random });
  const after = struck(strikes, outcome, delivery.destination);
  if (outcome.is === 'delivered' && all.some((each) => isShutOut(each, delivery)))
    await openDestination(delivery, now);
  if (outcome.is === 'paused' && isShut(after))
    await shutDestination(delivery, { problem: outcome.problem, now });
  if (isDown(after, outcome)) {
    await holdServer(delivery, { now, random, wait: waitOf(outcome) });
    return 'down';
  }
  if (after.server === 0 && all.some((each) => each.host === delivery.host && each.held))
    await releaseServer(delivery.host);
  return after;
}

function waitOf(outcome: Outcome): number | undefined {
  return outcome.is === 'retry' ? outcome.wait : undefined;
}

function allDeliveries(): Promise<readonly Delivery[]> {
  return withBook((book) => book.getAll('deliveries'));
}

function keyOf({ report, destination }: Delivery): string {
  return `${report} ${destination}`;
}
