import { withBook } from '../database';
import type { Parcel } from './parcel';
import type { Delivery } from './types';

/** Reports and bytes that may wait at once; more means that nothing is delivered any more, and the person should know. */
const MOST_WAITING = 200;
const MOST_BYTES = 100_000_000;

/** @see QueueResult */
export type Put = 'queued' | 'already' | 'no-report' | 'too-many';

/**
 * Puts a delivery and its bytes into the outbox, both or neither. One that waits for a person is queued again: with the new bytes if
 * no server can have the old ones, else with the old ones, since an id never changes its content.
 * @throws ReportError
 */
export async function putIntoOutbox(delivery: Delivery, parcel: Parcel): Promise<Put> {
  return withBook(async (book) => {
    const change = book.transaction(['reports', 'deliveries', 'parcels'], 'readwrite');
    const deliveries = change.objectStore('deliveries');
    const [all, known] = await Promise.all([
      deliveries.getAll(),
      change.objectStore('reports').getKey(delivery.report),
    ]);
    const before = all.find(isTheSame(delivery));
    if (before && before.state !== 'attention' && before.state !== 'paused') return 'already';
    // It may have been taken back while it was being frozen.
    if (known === undefined && delivery.kind !== 'test') return 'no-report';
    const waiting = all.filter(({ state }) => state !== 'delivered' && state !== 'attention');
    const bytes = waiting.reduce((sum, each) => sum + each.bytes, delivery.bytes);
    const others = new Set(
      waiting.map(({ report }) => report).filter((report) => report !== delivery.report),
    );
    if (!before && (others.size >= MOST_WAITING || bytes > MOST_BYTES)) return 'too-many';
    const isUntouched = !before || before.unanswered + before.conflicts === 0;
    const writes = isUntouched
      ? [deliveries.put(delivery), change.objectStore('parcels').put(parcel)]
      : [deliveries.put(again(before, delivery.nextAt))];
    // Awaited together: a full disk fails a request or, later, the whole transaction.
    await Promise.all([...writes, change.done]);
    return 'queued';
  });
}

/** The same delivery with a fresh start, but for what is known of earlier tries. */
export function again(delivery: Delivery, nextAt: number): Delivery {
  const { problem: _, leaseUntil: _lease, ...rest } = delivery;
  return {
    ...rest,
    state: 'queued',
    nextAt,
    queuedAt: Math.max(delivery.queuedAt, nextAt),
    faults: 0,
  };
}

function isTheSame({ report, destination }: Delivery): (other: Delivery) => boolean {
  return (other) => other.report === report && other.destination === destination;
}
