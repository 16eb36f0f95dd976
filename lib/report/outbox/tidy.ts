import { withBook } from '../database';
import { isOldReceipt, isOnTheWire } from './due';
import { OLDEST, RECEIPT_KEPT } from './timing';
import type { Delivery } from './types';

/**
 * Forgets receipts after ninety days, and gives what is fourteen days old to a person. What somebody left on a shared computer has nobody
 * to be given to: it is tried for ninety days, and then deleted with its bytes.
 */
export async function tidy(now: number): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction(['deliveries', 'parcels'], 'readwrite');
    const deliveries = change.objectStore('deliveries');
    const all = await deliveries.getAll();
    const old = all.filter((delivery) => isOldReceipt(delivery, now) || isGivenUp(delivery, now));
    const stuck = all.filter(
      (delivery) =>
        !delivery.left &&
        (isWaiting(delivery.state) || (delivery.state === 'sending' && !isOnTheWire(delivery, now))) &&
        delivery.queuedAt < now - OLDEST,
    );
    await Promise.all([
      ...old.flatMap(({ report, destination }) => [
        deliveries.delete([report, destination]),
        change.objectStore('parcels').delete([report, destination]),
      ]),
      ...stuck.map((delivery) => deliveries.put({ ...delivery, state: 'attention', problem: 'too-old' })),
      change.done,
    ]);
  });
}

function isGivenUp({ left, queuedAt }: Delivery, now: number): boolean {
  return left === true && queuedAt < now - RECEIPT_KEPT;
}

function isWaiting(state: Delivery['state']): boolean {
  return state === 'queued' || state === 'paused';
}
