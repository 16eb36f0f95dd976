import { withBook } from '../database';

/** Whatever waits for a destination waits for a person from now on: they agreed to other terms. What is on the wire goes on. @throws ReportError */
export async function termsChanged(destination: string): Promise<void> {
  await withBook(async (book) => {
    const change = book.transaction('deliveries', 'readwrite');
    const waiting = (await change.store.getAll()).filter(
      (each) =>
        each.destination === destination &&
        each.kind !== 'test' &&
        each.state !== 'delivered' &&
        each.state !== 'sending',
    );
    await Promise.all([
      ...waiting.map((each) => change.store.put({ ...each, state: 'attention', problem: 'terms-changed' })),
      change.done,
    ]);
  });
}
