import { withBook } from '../database';
import { withdrawAgreements } from '../destinations/store';
import { stateOnceLeft } from './left';
import { seal } from './parcel';
import { asksAgain } from './set-aside-unsent';
import type { Delivery } from './types';

/**
 * On a shared computer, at the end of a person's time: forgets book, receipts and what was agreed to, and seals what is not delivered yet,
 * so that it goes out and nobody can look at it; what waited for the person goes on by itself, but for what they would have had to agree to. Safe
 * to repeat, and after a stop in its midst.
 * @throws ReportError
 */
export async function sealOutbox(): Promise<void> {
  await withdrawAgreements();
  for (const key of await withBook((book) => book.getAllKeys('parcels'))) await sealParcel(key);
  await withBook(async (book) => {
    const change = book.transaction(['reports', 'attachments', 'deliveries', 'parcels'], 'readwrite');
    const deliveries = change.objectStore('deliveries');
    const all = await deliveries.getAll();
    await Promise.all([
      change.objectStore('reports').clear(),
      change.objectStore('attachments').clear(),
      ...all.map((delivery) =>
        delivery.state === 'delivered' || asksAgain(delivery)
          ? deliveries.delete([delivery.report, delivery.destination])
          : deliveries.put(withoutTraces(delivery)),
      ),
      ...all
        .filter(asksAgain)
        .map(({ report, destination }) => change.objectStore('parcels').delete([report, destination])),
      change.done,
    ]);
  });
}

/** Encrypting takes its time, in which the parcel may have been delivered: then there is nothing left to seal. */
async function sealParcel(key: [string, string]): Promise<void> {
  const parcel = await withBook((book) => book.get('parcels', key));
  if (!parcel) return;
  const sealed = await seal(parcel);
  await withBook(async (book) => {
    const change = book.transaction('parcels', 'readwrite');
    const isThere = (await change.store.getKey(key)) !== undefined;
    await Promise.all([isThere && change.store.put(sealed), change.done]);
  });
}

function withoutTraces({ postSha256: _, said: _said, ...delivery }: Delivery): Delivery {
  return { ...delivery, state: stateOnceLeft(delivery.state), sealed: true, left: true };
}
