import type { IDBPDatabase } from 'idb';
import { inTime } from './in-time';

/**
 * Opens a database for one task and closes it after it: a background that is stopped leaves nothing open.
 * @param patience milliseconds after which one that doesn't open is taken for broken
 * @throws what opening or the task throws
 */
export async function withDatabase<Schema, T>(
  open: () => Promise<IDBPDatabase<Schema>>,
  patience: number,
  task: (database: IDBPDatabase<Schema>) => Promise<T>,
): Promise<T> {
  const opening = Promise.resolve().then(open);
  try {
    return await task(await inTime(opening, patience));
  } finally {
    opening.then((database) => database.close()).catch(() => undefined); // it never opened, which was said above
  }
}
