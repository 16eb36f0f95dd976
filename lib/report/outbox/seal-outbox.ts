import { withBook } from '../database';
import { withdrawAgreements } from '../destinations/store';
import { stateOnceLeft } from './left';
import { type Parcel, seal } from './parcel';
import { asksAgain } from './set-aside-unsent';
import type { Delivery } from './types';

/**
 * On a shared computer, at the end of a person's time: forgets book, receipts and what was agreed to, and seals what is not delivered yet,
 * so that it goes out and nobody can look at it; what waited for the person goes on by itself, but for what they would have had to agree to;
 * what can't be sealed is deleted. Safe to repeat, and after a stop in its midst.
 * @throws ReportError
 */
export async function sealOutbox(): Promise<void> {
  // First what hangs on nothing else: neither a broken list of servers nor a damaged parcel keeps a person's words here.
  const done = await Promise.allSettled([forgetBook(), withdrawAgreements()]);
  for (const step of done) if (step.status === 'rejected') throw step.reason;
  for (const key of await withBook((book) => book.getAllKeys('parcels'))) await sealParcel(key);
}

/** Forgets reports and receipts, and hides what is not delivered yet. */
async function forgetBook(): Promise<void> {
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
  const sealed = await sealedParcel(key).catch(() => 'damaged' as const);
  await withBook(async (book) => {
    const change = book.transaction(['deliveries', 'parcels'], 'readwrite');
    const parcels = change.objectStore('parcels');
    const isThere = (await parcels.getKey(key)) !== undefined;
    const writes =
      sealed === 'damaged'
        ? [parcels.delete(key), change.objectStore('deliveries').delete(key)]
        : [sealed && isThere && parcels.put(sealed)];
    await Promise.all([...writes, change.done]);
  });
}

async function sealedParcel(key: [string, string]): Promise<Parcel | undefined> {
  const parcel = await withBook((book) => book.get('parcels', key));
  return parcel && seal(parcel);
}

function withoutTraces({ postSha256: _, said: _said, ...delivery }: Delivery): Delivery {
  return { ...delivery, state: stateOnceLeft(delivery.state), sealed: true, left: true };
}
