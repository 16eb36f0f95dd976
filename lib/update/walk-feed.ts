import { type FileBackend, TUFClient } from '@freedomofpress/tuf-browser';
import { checkKeys } from './check-keys';
import { nameOfRoot } from './feed';
import type { ReadFile } from './feed-files';
import type { Limits } from './limits';
import { ROLES, type Role, readMetadata } from './metadata';
import { asUpdateError, UpdateError } from './update-error';

/** The metadata of each role as JSON; those of a new feed begin with the root alone. */
export type Metadata = { readonly root: string } & { readonly [R in Exclude<Role, 'root'>]?: string };

export interface Walk {
  /** What is trusted to begin with. */
  readonly metadata: Metadata;
  readonly read: ReadFile;
  readonly limits: Limits;
  /** Told once all new roots are followed, before anything else is read: what was learnt so far need not be learnt again. */
  readonly rootsFollowed: (sofar: Followed) => Promise<void>;
}

export interface Followed {
  readonly metadata: Metadata;
  /** Names of the roots that were followed, oldest first. */
  readonly roots: readonly string[];
}

/**
 * The steps of the library's client, which its one public method takes in a row: with no clock but its own, and done when the timestamp
 * is the known one, whatever else is missing.
 */
interface Steps {
  updateRoot(now: Date): Promise<object>;
  updateTimestamp(root: object, now: Date): Promise<object | null>;
  updateSnapshot(root: object, now: Date, timestamp: object): Promise<object>;
  updateTargets(root: object, now: Date, snapshot: object): Promise<void>;
}

/** The library is asked for everything but expiry: `checkExpiry` does that by a clock that can't be turned back. */
const NEVER_EXPIRED = new Date(0);

/**
 * Follows a feed from the metadata that is trusted to the newest, as The Update Framework says: roots one by one, timestamp,
 * snapshot, targets; each signed by as many keys as it must be, none older than the known one, all belonging together.
 * Works on a copy: nothing is kept.
 * @throws UpdateError
 */
export async function walkFeed({ metadata, read, limits, rootsFollowed }: Walk): Promise<Followed> {
  const known = new Map(Object.entries(metadata));
  const roots: string[] = [];
  const steps = stepsOf(metadata.root, known, async (role, version) => {
    // The roots so far are kept, and the next walk goes on from there: who was away for very long arrives all the same.
    if (role === 'root' && roots.length >= limits.roots) return new Response(null, { status: 404 });
    const bytes = await read(version === -1 ? `${role}.json` : `${version}.${role}.json`, limits.metadata);
    if (!bytes && role === 'root') return new Response(null, { status: 404 }); // the newest root is known
    if (!bytes) throw new UpdateError('not-a-feed', `there is no ${role} metadata`);
    const text = new TextDecoder().decode(bytes);
    readMetadata(role, text);
    if (role === 'root') {
      await checkKeys(readMetadata('root', text).signed.keys);
      roots.push(await nameOfRoot(text));
    }
    return new Response(bytes);
  });
  const followed = (): Followed => ({ metadata: metadataIn(known), roots });

  try {
    await checkKeys(readMetadata('root', metadata.root).signed.keys);
    const root = await steps.updateRoot(NEVER_EXPIRED);
    if (roots.length > 0) await rootsFollowed(followed());
    const news = await steps.updateTimestamp(root, NEVER_EXPIRED);
    if (news || !isWhole(known)) {
      const timestamp = news ?? readMetadata('timestamp', known.get('timestamp') ?? '');
      const snapshot = await steps.updateSnapshot(root, NEVER_EXPIRED, timestamp);
      await steps.updateTargets(root, NEVER_EXPIRED, snapshot);
    }
  } catch (cause) {
    throw asUpdateError(cause, isRollback(cause) ? 'older' : 'untrusted');
  }
  return followed();
}

type Fetch = (role: Role, version: number) => Promise<Response>;

function stepsOf(root: string, known: Map<string, string>, fetch: Fetch): Steps {
  const client = new TUFClient('', root, 'feed', '', { backend: inMemory(known) });
  const inner = client as unknown as Steps & { fetchMetafileBase: unknown }; // private to TypeScript alone; a test fails when one is gone
  // The library's own knows no limits of time and bytes.
  inner.fetchMetafileBase = async (role: Role, version: number) => {
    const response = await fetch(role, version);
    // By these words the library knows that there is no newer root.
    if (!response.ok) throw new Error('Failed to fetch file: there is none');
    return response;
  };
  return inner;
}

function inMemory(known: Map<string, string>): FileBackend {
  const roleOf = (key: string) => key.replace(/^feed\/|\.json$/g, '');
  return {
    read: async (key) => {
      const text = known.get(roleOf(key));
      return text === undefined ? undefined : JSON.parse(text);
    },
    write: async (key, value) => void known.set(roleOf(key), JSON.stringify(value)),
    writeRaw: async (key, bytes) => void known.set(roleOf(key), new TextDecoder().decode(bytes)),
    delete: async (key) => void known.delete(roleOf(key)),
  };
}

function metadataIn(known: ReadonlyMap<string, string>): Metadata {
  const found = ROLES.filter((role) => known.has(role)).map((role) => [role, known.get(role)]);
  return Object.fromEntries(found) as Metadata; // the walk begins with a root and never deletes it
}

/** Whether snapshot and targets are those that the known timestamp means; keys that were changed have taken them away. */
function isWhole(known: ReadonlyMap<string, string>): boolean {
  const [timestamp, snapshot, targets] = [
    known.get('timestamp'),
    known.get('snapshot'),
    known.get('targets'),
  ];
  if (timestamp === undefined || snapshot === undefined || targets === undefined) return false;
  const listed = readMetadata('snapshot', snapshot).signed;
  return (
    readMetadata('timestamp', timestamp).signed.meta['snapshot.json'].version === listed.version &&
    listed.meta['targets.json'].version === readMetadata('targets', targets).signed.version
  );
}

function isRollback(cause: unknown): boolean {
  return cause instanceof Error && /lower|rolled back|rollback/i.test(cause.message);
}
