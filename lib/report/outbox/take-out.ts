import { withBook } from '../database';
import { again } from './put';
import type { Delivery } from './types';

const ofReport = (report: string) => IDBKeyRange.bound([report], [report, []]);

/**
 * Takes a report back: out of outbox and book, if no server can have it yet.
 * @returns `too-late` when a try was begun; then nothing changed.
 * @throws ReportError
 */
export async function takeBack(report: string): Promise<'taken-back' | 'too-late'> {
  return withBook(async (book) => {
    const change = book.transaction(['reports', 'attachments', 'deliveries', 'parcels'], 'readwrite');
    const deliveries = await change.objectStore('deliveries').getAll(ofReport(report));
    if (deliveries.some(isBegun)) return 'too-late';
    await Promise.all([
      change.objectStore('reports').delete(report),
      change.objectStore('attachments').delete(report),
      change.objectStore('deliveries').delete(ofReport(report)),
      change.objectStore('parcels').delete(ofReport(report)),
      change.done,
    ]);
    return 'taken-back';
  });
}

/** Has a paused or stuck delivery tried again now, with the same bytes. An unknown one is no error. @throws ReportError */
export async function retryDelivery(report: string, destination: string): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const delivery = await change.store.get([report, destination]);
    const isWaiting = delivery && delivery.state !== 'delivered' && delivery.state !== 'sending';
    await Promise.all([isWaiting && change.store.put(again(delivery, Date.now())), change.done]);
  });
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

function isBegun({ state, tries }: Delivery): boolean {
  return state === 'sending' || state === 'delivered' || tries > 0;
}
