import { withBook } from '../database';

/**
 * Whatever waits for a destination waits for a person from now on: they agreed to other terms. What is on the wire goes on. What
 * somebody left on a shared computer is deleted: they agreed to other terms too, and cannot be asked. @throws ReportError
 */
export async function termsChanged(destination: string): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction(['deliveries', 'parcels'], 'readwrite');
    const deliveries = change.objectStore('deliveries');
    const waiting = (await deliveries.getAll()).filter(
      (each) =>
        each.destination === destination &&
        each.kind !== 'test' &&
        each.state !== 'delivered' &&
        each.state !== 'sending',
    );
    await Promise.all([
      ...waiting.map((each) =>
        each.left
          ? deliveries.delete([each.report, each.destination])
          : deliveries.put({ ...each, state: 'attention', problem: 'terms-changed' }),
      ),
      ...waiting
        .filter(({ left }) => left)
        .map(({ report, destination }) => change.objectStore('parcels').delete([report, destination])),
      change.done,
    ]);
  });
}
