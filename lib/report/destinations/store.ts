import { withDestinations } from '../database';
import { termsOf } from './terms';
import type { Agreement, Destination } from './types';

/** Destinations to which reports may go from this computer, in the order of their setting up. Survives “forget everything”. @throws ReportError */
export async function listDestinations(): Promise<readonly Destination[]> {
  return (await everyDestination()).filter(({ suspended }) => !suspended);
}

/** Also those that policy has suspended. @throws ReportError */
export async function everyDestination(): Promise<readonly Destination[]> {
  const all = await withDestinations((database) => database.getAll('destinations'));
  return all.sort((a, b) => (a.setUpAt < b.setUpAt ? -1 : 1));
}

/** One destination; nothing when it was removed. @throws ReportError */
export function readDestination(id: string): Promise<Destination | undefined> {
  return withDestinations((database) => database.get('destinations', id));
}

/** Keeps a destination, or replaces the one with the same id. @throws ReportError */
export async function saveDestination(destination: Destination): Promise<void> {
  await withDestinations((database) => database.put('destinations', destination));
}

/** Removes a destination and its secrets. What still waits for it needs attention then. @throws ReportError */
export async function removeDestination(id: string): Promise<void> {
  await withDestinations((database) => database.delete('destinations', id));
}

/**
 * Keeps what the person agreed to; from then on one click sends there. `undefined` takes it back.
 * @param shown the terms they read (`termsOf`): when these are not the destination's any more, nothing is agreed to
 * @throws ReportError
 */
export async function agreeTo(id: string, agreement: Agreement | undefined, shown?: string): Promise<void> {
  await changeDestination(id, ({ agreed: _, ...rest }) =>
    agreement === undefined || (shown ?? termsOf(rest)) !== termsOf(rest)
      ? rest
      : { ...rest, agreed: agreement },
  );
}

/** Changes a destination as it is at that moment; one that was removed meanwhile stays removed. @throws ReportError */
export async function changeDestination(id: string, how: (known: Destination) => Destination): Promise<void> {
  await withDestinations(async (database) => {
    const change = database.transaction('destinations', 'readwrite');
    const known = await change.store.get(id);
    await Promise.all([known && change.store.put(how(known)), change.done]);
  });
}

/** Takes back what the person agreed to for any destination, as at the end of a shared computer's session. @throws ReportError */
export async function withdrawAgreements(): Promise<void> {
  for (const { id } of await everyDestination()) await agreeTo(id, undefined);
}
