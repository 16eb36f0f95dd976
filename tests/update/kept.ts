import { openDB } from 'idb';

/** Looks into the client's database from outside, and damages it. */
const DATABASE = 'signed-rules';

export async function keptRecords(): Promise<Record<string, unknown>> {
  const database = await openDB(DATABASE);
  const keys = await database.getAllKeys('state');
  const values = await database.getAll('state');
  database.close();
  return Object.fromEntries(keys.map((key, at) => [String(key), values[at]]));
}

/** Hashes of the packs whose bytes are kept. */
export async function keptPacks(): Promise<string[]> {
  const database = await openDB(DATABASE);
  const keys = await database.getAllKeys('packs');
  database.close();
  return keys.map(String);
}

export async function overwrite(store: 'state' | 'packs', key: string, value: unknown): Promise<void> {
  const database = await openDB(DATABASE);
  await (value === undefined ? database.delete(store, key) : database.put(store, value, key));
  database.close();
}
