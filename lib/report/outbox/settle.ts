import { withBook } from '../database';
import { isOnTheWire } from './due';
import { stateOnceLeft } from './left';
import type { Certainty, Outcome } from './outcome';
import type { NotNow } from './prepare';
import { leaseFor, PROBE_AFTER, pauseAfter } from './timing';
import type { Delivery, DeliveryProblem } from './types';

/**
 * Takes a delivery for sending, unless somebody else has it, or another to the same server, or it was taken back. It counts as unanswered until
 * its answer is there: if the browser stops us meanwhile, nobody knows whether it arrived.
 */
export async function claim(delivery: Delivery, now: number): Promise<boolean> {
  return withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const all = await change.store.getAll();
    const current = all.find(isTheSame(delivery));
    const isFree = !all.some(
      ({ host, ...each }) => host === delivery.host && isOnTheWire({ host, ...each }, now),
    );
    if (!current || !isFree || current.state !== delivery.state || current.tries !== delivery.tries)
      return false;
    const claimed: Delivery = {
      ...current,
      state: 'sending',
      leaseUntil: now + leaseFor(current.bytes),
      // If we are stopped meanwhile: a slow upload must not begin again at once, for ever, before all others.
      nextAt: now + leaseFor(current.bytes) + pauseAfter(current.tries, AFTER_A_STOP),
      tries: current.tries + 1,
      unanswered: current.unanswered + 1,
    };
    await Promise.all([change.store.put(claimed), change.done]);
    return true;
  });
}

/** Where in its range the pause after a try lies that nobody saw the end of. */
const AFTER_A_STOP = 0.5;

interface Settlement {
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  readonly now: number;
  readonly random: number;
}

/**
 * Writes down what came of a try. On delivery the frozen bytes go at once, and with the last delivery of a report all that was kept of it;
 * the receipt stays.
 * @param before as it was before the try
 */
export async function settle(before: Delivery, settlement: Settlement): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction(['reports', 'attachments', 'deliveries', 'parcels'], 'readwrite');
    const deliveries = change.objectStore('deliveries');
    const { report, destination } = before;
    const rows = await deliveries.getAll(IDBKeyRange.bound([report], [report, []]));
    const current = rows.find(isTheSame(before));
    // Deleted meanwhile, or delivered by another after a long sleep, or in that one's hands, who will find out.
    if (!current || current.state === 'delivered') return change.done;
    if (current.tries !== before.tries + 1 && settlement.outcome.is !== 'delivered') return change.done;
    const settled = settledAs(current, before, settlement);
    const isLast = rows.every((row) => row.destination === destination || row.state === 'delivered');
    const isDelivered = settled.state === 'delivered';
    // What only probably arrived stays in the book.
    const isDone = isDelivered && isLast && !settled.unconfirmed;
    return Promise.all([
      isDelivered && current.left ? deliveries.delete([report, destination]) : deliveries.put(settled),
      isDelivered && change.objectStore('parcels').delete([report, destination]),
      isDone && change.objectStore('reports').delete(report),
      isDone && change.objectStore('attachments').delete(report),
      change.done,
    ]);
  });
}

/** Writes down why a delivery could not even be tried. */
export async function setAside(
  { report, destination }: Delivery,
  { state, problem }: NotNow,
  now: number,
): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const current = await change.store.get([report, destination]);
    const isIdle = current && !isOnTheWire(current, now) && current.state !== 'delivered';
    const { leaseUntil: _, ...rest } = current ?? {};
    const next = current?.left ? stateOnceLeft(state) : state;
    const aside =
      isIdle && ({ ...current, ...rest, state: next, problem, nextAt: now + PROBE_AFTER } as const);
    await Promise.all([aside && change.store.put(aside), change.done]);
  });
}

/**
 * Writes down that a server could not be spoken to. The report was not sent, so no try is counted: it can still be taken back, and a later
 * answer is read as that of the first try. What waits for another reason keeps it.
 */
export async function notTried(
  { report, destination }: Delivery,
  why: { readonly problem: DeliveryProblem; readonly status?: number },
  now: number,
): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const current = await change.store.get([report, destination]);
    const isWaiting = current?.state === 'queued' || current?.state === 'sending';
    const next = isWaiting && !isOnTheWire(current, now) && waitingStill(current, why);
    await Promise.all([next && change.store.put(next), change.done]);
  });
}

function waitingStill(
  { leaseUntil: _, said: _said, status: _status, ...delivery }: Delivery,
  { problem, status }: { readonly problem: DeliveryProblem; readonly status?: number },
): Delivery {
  return { ...delivery, state: 'queued', problem, ...(status !== undefined && { status }) };
}

function settledAs(
  { leaseUntil: _, problem: _problem, said: _said, ...current }: Delivery,
  before: Delivery,
  { outcome, certainty, now, random }: Settlement,
): Delivery {
  const { status, said } = outcome;
  const words = { ...(status !== undefined && { status }), ...(said && { said }) };
  const unanswered = certainty === 'certain' ? before.unanswered : current.unanswered;
  const common = { ...current, ...words, unanswered };
  switch (outcome.is) {
    case 'delivered': {
      const { held: _held, ...receipt } = common;
      return {
        ...receipt,
        state: 'delivered',
        deliveredAt: now,
        ...(outcome.unconfirmed && { unconfirmed: true }),
      };
    }
    case 'retry': {
      const pause = pauseAfter(before.tries, random, outcome.wait);
      return {
        ...common,
        state: 'queued',
        problem: outcome.problem,
        nextAt: now + pause,
        faults: current.faults + (outcome.counts === 'fault' ? 1 : 0),
        conflicts: current.conflicts + (outcome.counts === 'conflict' ? 1 : 0),
      };
    }
    default: {
      const state = current.left ? stateOnceLeft(outcome.is) : outcome.is;
      return { ...common, state, problem: outcome.problem, nextAt: now + PROBE_AFTER };
    }
  }
}

function isTheSame({ report, destination }: Delivery): (other: Delivery) => boolean {
  return (other) => other.report === report && other.destination === destination;
}
