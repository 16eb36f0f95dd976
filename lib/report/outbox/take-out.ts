import { withBook } from '../database';
import { releaseServer } from './hold-server';
import { again } from './put';
import { asksAgain } from './set-aside-unsent';
import type { Delivery } from './types';

const ofReport = (report: string) => IDBKeyRange.bound([report], [report, []]);

/** A report that is older was kept for itself, and not only to be sent now. Milliseconds. */
const JUST_NOW = 600_000;

/**
 * Takes back what was just queued and no server can have yet: out of the outbox, and out of the book too when it was only just kept and goes
 * nowhere else.
 * @returns `stopped` when the report stays in the book; `too-late` when every try was begun, then nothing changed; `gone` when there was
 * nothing, as when it is asked twice.
 * @throws ReportError
 */
export async function takeBack(report: string): Promise<'taken-back' | 'stopped' | 'too-late' | 'gone'> {
  return withBook(async (book) => {
    const change = book.transaction(['reports', 'attachments', 'deliveries', 'parcels'], 'readwrite');
    const deliveries = await change.objectStore('deliveries').getAll(ofReport(report));
    const held = deliveries.filter((delivery) => !isBegun(delivery));
    if (deliveries.length > 0 && held.length === 0) return 'too-late';
    const kept = await change.objectStore('reports').get(report);
    if (!kept && deliveries.length === 0) return 'gone';
    const isOld = kept !== undefined && Date.parse(kept.keptAt) < Date.now() - JUST_NOW;
    const isGone = !isOld && held.length === deliveries.length;
    await Promise.all([
      ...held.flatMap(({ destination }) => [
        change.objectStore('deliveries').delete([report, destination]),
        change.objectStore('parcels').delete([report, destination]),
      ]),
      isGone && change.objectStore('reports').delete(report),
      isGone && change.objectStore('attachments').delete(report),
      change.done,
    ]);
    return isGone ? 'taken-back' : 'stopped';
  });
}

/**
 * Has a paused or stuck delivery tried again now, with the same bytes. An unknown one is no error; one that the person must agree to again
 * stays. @throws ReportError
 */
export async function retryDelivery(report: string, destination: string): Promise<void> {
  const host = await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const delivery = await change.store.get([report, destination]);
    const isWaiting =
      delivery && delivery.state !== 'delivered' && delivery.state !== 'sending' && !asksAgain(delivery);
    await Promise.all([isWaiting && change.store.put(again(delivery, Date.now())), change.done]);
    return isWaiting ? delivery.host : undefined;
  });
  // Somebody wants to know: its server is asked once, whatever it said before.
  if (host !== undefined) await releaseServer(host);
}

/** Gives one delivery up: its frozen bytes and its row are deleted. The report stays in the book. @throws ReportError */
export async function giveUpDelivery(report: string, destination: string): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction(['deliveries', 'parcels'], 'readwrite');
    const key: [string, string] = [report, destination];
    await Promise.all([
      change.objectStore('deliveries').delete(key),
      change.objectStore('parcels').delete(key),
      change.done,
    ]);
  });
}

/** What somebody left is nobody's to take back. */
function isBegun({ state, tries, left }: Delivery): boolean {
  return left === true || state === 'sending' || state === 'delivered' || tries > 0;
}
