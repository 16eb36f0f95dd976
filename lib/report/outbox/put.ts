import { withBook } from '../database';
import type { Parcel } from './parcel';
import { asksAgain } from './set-aside-unsent';
import type { Delivery } from './types';

/** Reports and bytes that may wait at once; more means that nothing is delivered any more, and the person should know. */
const MOST_WAITING = 200;
const MOST_BYTES = 100_000_000;

/** @see QueueResult */
export type Put = 'queued' | 'already' | 'no-report' | 'too-many';

/** A delivery and its frozen bytes. */
export interface Frozen {
  readonly delivery: Delivery;
  readonly parcel: Parcel;
}

/**
 * Puts deliveries of a report and their bytes into the outbox, all or none: if only the first were there when the browser stops us, its
 * delivery would be the last one, and take the report out of the book before the others have it. One that waits for a person is queued
 * again: with the new bytes if no server can have the old ones, else with the old ones, since an id never changes its content. But where
 * the person agreed to other terms, only what they agreed to now may go: a server that has the old ones says so (409), and keeps those.
 * @returns what came of each, in their order
 * @throws ReportError
 */
export async function putIntoOutbox(frozen: readonly Frozen[]): Promise<readonly Put[]> {
  return withBook(async (book) => {
    const change = book.transaction(['reports', 'deliveries', 'parcels'], 'readwrite');
    const deliveries = change.objectStore('deliveries');
    const [all, known] = await Promise.all([deliveries.getAll(), change.objectStore('reports').getAllKeys()]);
    const writes: Promise<unknown>[] = [];
    const queue = ({ delivery, parcel }: Frozen): Put => {
      const before = all.find(isTheSame(delivery));
      if (before && before.state !== 'attention' && before.state !== 'paused') return 'already';
      // It may have been taken back while it was being frozen.
      if (delivery.kind !== 'test' && !known.includes(delivery.report)) return 'no-report';
      if (!before && !hasRoom(all, delivery)) return 'too-many';
      const next = nextOf(before, delivery);
      writes.push(deliveries.put(next));
      if (next.sha256 === delivery.sha256) writes.push(change.objectStore('parcels').put(parcel));
      all.push(delivery);
      return 'queued';
    };
    try {
      const results = frozen.map(queue);
      // Awaited together: a full disk fails a request or, later, the whole transaction.
      await Promise.all([...writes, change.done]);
      return results;
    } catch (cause) {
      void Promise.allSettled([...writes, change.done]); // they end by what is thrown here
      abort(change);
      throw cause;
    }
  });
}

/** What stands in the outbox from now on. */
function nextOf(before: Delivery | undefined, delivery: Delivery): Delivery {
  if (!before || before.unanswered + before.conflicts === 0) return delivery;
  const { tries, unanswered, conflicts } = before;
  return asksAgain(before) ? { ...delivery, tries, unanswered, conflicts } : again(before, delivery.nextAt);
}

function abort(change: { abort(): void }): void {
  try {
    change.abort();
  } catch {
    // It has ended already.
  }
}

function hasRoom(all: readonly Delivery[], { report, bytes }: Delivery): boolean {
  // Nobody here can do anything about what others left on a shared computer.
  const waiting = all.filter(({ state, left }) => state !== 'delivered' && state !== 'attention' && !left);
  const others = new Set(waiting.map((each) => each.report).filter((other) => other !== report));
  return others.size < MOST_WAITING && waiting.reduce((sum, each) => sum + each.bytes, bytes) <= MOST_BYTES;
}

/**
 * The same delivery with a fresh start, but for what is known of earlier tries. Whoever was told that one may have arrived in a form that is
 * gone, and goes on, takes it that it did not.
 */
export function again(delivery: Delivery, nextAt: number): Delivery {
  const { problem, leaseUntil: _lease, held: _held, ...rest } = delivery;
  return {
    ...rest,
    ...(problem === 'form-changed' && { unanswered: 0, conflicts: 0 }),
    state: 'queued',
    nextAt,
    queuedAt: Math.max(delivery.queuedAt, nextAt),
    faults: 0,
  };
}

function isTheSame({ report, destination }: Delivery): (other: Delivery) => boolean {
  return (other) => other.report === report && other.destination === destination;
}
