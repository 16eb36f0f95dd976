import { sha256 } from '../storage';
import { changeAtOnce, withRules } from './database';
import {
  type InstalledPack,
  isOutdated,
  type LastCheck,
  type Records,
  recordSchemas,
  type Trust,
  type TrustRecord,
} from './records';
import { UpdateError } from './update-error';

/** What is kept between two checks. Damaged records are as good as absent, each by itself. */
export interface Kept extends Omit<Records, 'trust'> {
  readonly trust?: Trust;
}

/** Reads what is kept; nothing where the database could not be read, which may be so for a moment only. Never throws. */
export function readKept(): Promise<Kept | undefined> {
  return readForChange().catch((cause): undefined => {
    console.warn('Job Red Flags: signed rules could not be read', cause);
  });
}

/**
 * Reads what is kept before something is put in its place: a database that can't be read for a moment must not be taken for an empty one.
 * @throws UpdateError `no-room`
 */
export async function readForChange(): Promise<Kept> {
  try {
    const found = await withRules(async (database) => {
      const { store } = database.transaction('state');
      const names = Object.keys(recordSchemas) as (keyof typeof recordSchemas)[]; // Object.keys forgets the keys' type
      return Promise.all(names.map(async (name) => [name, await store.get(name)] as const));
    });
    const sound = found.filter(([name, value]) => value !== undefined && isSound(name, value));
    const { trust, ...records } = Object.fromEntries(sound) as Records; // isSound checked each against its own schema
    return { ...records, ...(trust && (await isSealed(trust)) && { trust }) };
  } catch (cause) {
    throw new UpdateError('no-room', 'what is kept can not be read', { cause });
  }
}

/**
 * The bytes of a kept pack, when they are whole; nothing when they are damaged or gone.
 * @throws UpdateError `no-room` when the database can't be read, which may be so for a moment only
 */
export async function readPack(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await withRules((database) => database.get('packs', hash));
  if (!(bytes instanceof Uint8Array)) return undefined;
  // A fresh copy: a view on memory of another kind would not hash.
  const copy = new Uint8Array(bytes);
  return (await sha256(copy)) === hash ? copy : undefined;
}

/** Keeps how far a feed was followed. @throws UpdateError `no-room` */
export async function keepTrust(trust: Trust): Promise<void> {
  const record = await sealed(trust);
  await changeAtOnce((change) => change.objectStore('state').put(record, 'trust'));
}

/** Keeps what a check came to that failed. @throws UpdateError `no-room` */
export async function keepFailure(last: LastCheck): Promise<void> {
  await changeAtOnce((change) => change.objectStore('state').put(last, 'last'));
}

/** Keeps that there is nothing newer, and what vouches for the current pack now. @throws UpdateError `no-room` */
export async function keepCheck(last: LastCheck, by: { trust: Trust; pack?: InstalledPack }): Promise<void> {
  const trust = await sealed(by.trust);
  const { previous } = await readForChange();
  await changeAtOnce(async (change) => {
    const state = change.objectStore('state');
    await state.put(last, 'last');
    await state.put(trust, 'trust');
    if (!by.pack) return;
    await state.put(by.pack, 'current');
    if (previous && isOutdated(previous, by.pack)) await state.delete('previous');
  });
}

/**
 * Keeps a pack together with the metadata that vouches for it, all or nothing. What was current becomes the previous one; older ones
 * are forgotten, and those of keys that the feed had before.
 * @throws UpdateError `no-room`
 */
export async function keepPack(fresh: {
  readonly pack: InstalledPack;
  readonly bytes: Uint8Array;
  readonly trust: Trust;
  readonly last: LastCheck;
}): Promise<void> {
  const { pack, bytes, last } = fresh;
  const trust = await sealed(fresh.trust);
  const { current, previous } = await readForChange();
  // A pack that comes again, because it was damaged, does not push the previous one out.
  const newest = current?.sha256 === pack.sha256 ? previous : (current ?? previous);
  const before = newest && !isOutdated(newest, pack) ? newest : undefined;
  await changeAtOnce(async (change) => {
    const state = change.objectStore('state');
    const packs = change.objectStore('packs');
    await packs.put(bytes, pack.sha256);
    await state.put(pack, 'current');
    await (before ? state.put(before, 'previous') : state.delete('previous'));
    await state.put(trust, 'trust');
    await state.put(last, 'last');
    await state.put(true, 'news');
    for (const hash of await packs.getAllKeys())
      if (hash !== pack.sha256 && hash !== before?.sha256) await packs.delete(hash);
  });
}

/** Open tabs have been told of the new rules. @throws UpdateError `no-room` */
export function newsTold(): Promise<void> {
  return changeAtOnce((change) => change.objectStore('state').delete('news'));
}

function isSound(name: keyof typeof recordSchemas, value: unknown): boolean {
  const { success, error } = recordSchemas[name].safeParse(value);
  if (!success) console.warn(`Job Red Flags: what was kept as “${name}” is damaged`, error);
  return success;
}

async function sealed({ roots, metadata, published }: Trust): Promise<TrustRecord> {
  const trust = { roots, metadata, ...(published && { published }) };
  return { ...trust, seal: await sealOf(trust) };
}

async function isSealed({ seal, ...trust }: TrustRecord): Promise<boolean> {
  const isWhole = seal === (await sealOf(trust));
  if (!isWhole) console.warn('Job Red Flags: what was known of the feed is damaged; it is followed anew');
  return isWhole;
}

function sealOf({ roots, metadata, published }: Trust): Promise<string> {
  const { root, timestamp, snapshot, targets } = metadata;
  const parts = [roots, root, timestamp, snapshot, targets, published];
  return sha256(JSON.stringify(parts));
}
