import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CompiledPack } from '../../lib/pack';
import { inTime } from '../../lib/storage';

interface Store extends DBSchema {
  compiled: { key: string; value: CompiledPack };
}

const STORE = { name: 'compiled-rules', version: 1 } as const;
/** A database that doesn't open in this time is taken for broken, in milliseconds; compiling anew takes about as long. */
const PATIENCE = 1_000;

/** The compiled pack that was kept under this id; nothing when there is none or the database is broken. Never throws. */
export async function readCompiled(id: string): Promise<unknown> {
  try {
    return await inTime(
      withStore((store) => store.get('compiled', id)),
      PATIENCE,
    );
  } catch (cause) {
    console.warn('Job Red Flags: the compiled rules could not be read and are made anew', cause);
    return undefined;
  }
}

/** Keeps a compiled pack in place of all others. Where that fails, the next wake compiles again. Never throws. */
export async function keepCompiled(id: string, pack: CompiledPack): Promise<void> {
  try {
    await withStore(async (store) => {
      const change = store.transaction('compiled', 'readwrite');
      await Promise.all([change.store.clear(), change.store.put(pack, id), change.done]);
    });
  } catch (cause) {
    console.warn('Job Red Flags: the compiled rules could not be kept', cause);
  }
}

async function withStore<T>(task: (store: IDBPDatabase<Store>) => Promise<T>): Promise<T> {
  const store = await openDB<Store>(STORE.name, STORE.version, {
    upgrade: (database) => void database.createObjectStore('compiled'),
  });
  try {
    return await task(store);
  } finally {
    store.close();
  }
}
