import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { withDatabase } from '../storage';
import { UpdateError } from './update-error';

interface Layout extends DBSchema {
  /** Few small records: `trust`, `current`, `previous`, `last`, `news`. */
  state: { key: string; value: unknown };
  /** The bytes of packs, by SHA-256. */
  packs: { key: string; value: unknown };
}

const DATABASE = { name: 'signed-rules', version: 1 } as const;
/** A database that does not open in this time is taken for broken, in milliseconds. */
const PATIENCE = 2_000;

/** All the stores, in one transaction. */
type Change = IDBPTransaction<Layout, ['state', 'packs'], 'readwrite'>;

/** @throws UpdateError `no-room` */
export async function withRules<T>(task: (database: IDBPDatabase<Layout>) => Promise<T>): Promise<T> {
  const open = () =>
    openDB<Layout>(DATABASE.name, DATABASE.version, {
      upgrade: (database) => {
        database.createObjectStore('state');
        database.createObjectStore('packs');
      },
    });
  try {
    return await withDatabase(open, PATIENCE, task);
  } catch (cause) {
    throw new UpdateError('no-room', 'the browser can not keep signed rules', { cause });
  }
}

/**
 * All of a change, or, when anything goes wrong or the background is stopped, nothing of it. Its steps follow one another: what is left
 * behind by one that fails is nobody's to catch.
 * @throws UpdateError `no-room`
 */
export function changeAtOnce(change: (transaction: Change) => Promise<unknown>): Promise<void> {
  return withRules(async (database) => {
    const transaction = database.transaction(['state', 'packs'], 'readwrite');
    try {
      await change(transaction);
      await transaction.done;
    } catch (cause) {
      transaction.done.catch(() => undefined); // the cause is thrown below
      abort(transaction);
      throw cause;
    }
  });
}

function abort(transaction: Change): void {
  try {
    transaction.abort();
  } catch {
    // The browser was faster.
  }
}
