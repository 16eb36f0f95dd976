import { withBook } from '../database';
import { isOnTheWire } from './due';
import { OLDEST, RECEIPT_KEPT } from './timing';
import type { Delivery } from './types';

/** Forgets receipts after ninety days, and gives what is fourteen days old to a person. */
export async function tidy(now: number): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const all = await change.store.getAll();
    const old = all.filter((delivery) => isOldReceipt(delivery, now));
    const stuck = all.filter(
      (delivery) =>
        (isWaiting(delivery.state) || (delivery.state === 'sending' && !isOnTheWire(delivery, now))) &&
        delivery.queuedAt < now - OLDEST,
    );
    await Promise.all([
      ...old.map(({ report, destination }) => change.store.delete([report, destination])),
      ...stuck.map((delivery) => change.store.put({ ...delivery, state: 'attention', problem: 'too-old' })),
      change.done,
    ]);
  });
}

function isOldReceipt({ state, deliveredAt = 0 }: Delivery, now: number): boolean {
  return state === 'delivered' && deliveredAt < now - RECEIPT_KEPT;
}

function isWaiting(state: Delivery['state']): boolean {
  return state === 'queued' || state === 'paused';
}
