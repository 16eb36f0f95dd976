import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Metadata, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { PACK, packPath } from '../../lib/update';
import type { Feed } from './feed';
import type { KeyRing } from './key-ring';
import { metaFileOf, type Read, type RootMetadata, sha256, signed } from './metadata';
import { type EverydayRole, endOf } from './roles';
import type { SigningKey } from './signing-key';
import type { WriteFile } from './write-file';

export type Signers = Readonly<Record<EverydayRole, readonly SigningKey[]>>;

/** A file of a feed, by its path below the folder. */
export interface FeedFile {
  readonly path: string;
  readonly contents: string | Buffer;
}

export const SPEC_VERSION = '1.0.31';
const EMPTY: Signers = { targets: [], snapshot: [], timestamp: [] };

/** Opens the keys that sign a role and all above it. The roles of a chain: targets are named by snapshot, snapshot by timestamp. */
export async function openSigners(keys: KeyRing, root: RootMetadata, from: EverydayRole): Promise<Signers> {
  const signers = { ...EMPTY };
  for (const role of chainFrom(from)) {
    const { keyIDs, threshold } = root.signed.roles[role]!; // a root is read only with all roles
    signers[role] = await keys.open(role, keyIDs, threshold);
  }
  return signers;
}

export function chainFrom(role: EverydayRole): readonly EverydayRole[] {
  const chain = ['targets', 'snapshot', 'timestamp'] as const;
  return chain.slice(chain.indexOf(role));
}

export interface PackFile {
  readonly json: string;
  readonly version: string;
  readonly published: string;
  readonly minEngine: number;
}

/** The first files of a feed that holds no pack yet. */
export function firstFiles(signers: Signers, now: Date): readonly FeedFile[] {
  const targets = new Targets({ version: 1, specVersion: SPEC_VERSION, expires: endOf('targets', now) });
  return chainFiles(new Metadata(targets), { snapshot: 0, timestamp: 0 }, signers, now);
}

/** A feed's next files with a pack in it, in the order in which they must be written. */
export function packFiles(feed: Feed, pack: PackFile, signers: Signers, now: Date): readonly FeedFile[] {
  const hash = sha256(pack.json);
  const target = new TargetFile({
    path: PACK,
    length: Buffer.byteLength(pack.json),
    hashes: { sha256: hash },
    // Not needed by a client; a person who reads the feed sees which pack it is.
    unrecognizedFields: {
      custom: { version: pack.version, published: pack.published, minEngine: pack.minEngine },
    },
  });
  return [
    { path: packPath(hash), contents: pack.json },
    // Beside it as web servers send it: packed once, and better than they would for each request.
    { path: `${packPath(hash)}.gz`, contents: gzipSync(pack.json, { level: 9 }) },
    { path: `${packPath(hash)}.br`, contents: brotliCompressSync(pack.json) },
    ...chainFiles(nextTargets(feed, { [PACK]: target }, now), versionsOf(feed), signers, now),
  ];
}

/** A feed's next files with the same contents, signed anew from a role upwards. */
export function renewedFiles(
  feed: Feed,
  from: EverydayRole,
  signers: Signers,
  now: Date,
): readonly FeedFile[] {
  const versions = versionsOf(feed);
  if (from === 'targets')
    return chainFiles(nextTargets(feed, feed.targets.metadata.signed.targets, now), versions, signers, now);
  if (from === 'snapshot') return snapshotFiles(feed.targets, versions, signers, now);
  return [timestampFile(feed.snapshot, versions.timestamp, signers, now)];
}

/** Writes files in their order. `timestamp.json` names all others and comes last, so until then the old feed stands. */
export function writeFeed(folder: string, files: readonly FeedFile[], write: WriteFile): void {
  for (const { path, contents } of files) write(join(folder, path), contents);
}

interface Versions {
  readonly snapshot: number;
  readonly timestamp: number;
}

function versionsOf({ snapshot, timestamp }: Feed): Versions {
  return { snapshot: snapshot.metadata.signed.version, timestamp: timestamp.metadata.signed.version };
}

function nextTargets(feed: Feed, targets: Targets['targets'], now: Date): Metadata<Targets> {
  return new Metadata(
    new Targets({
      version: feed.targets.metadata.signed.version + 1,
      specVersion: SPEC_VERSION,
      expires: endOf('targets', now),
      targets: { ...targets },
    }),
  );
}

function chainFiles(
  unsigned: Metadata<Targets>,
  versions: Versions,
  signers: Signers,
  now: Date,
): readonly FeedFile[] {
  const targets = signed(unsigned, signers.targets);
  return [
    { path: `${targets.metadata.signed.version}.targets.json`, contents: targets.text },
    ...snapshotFiles(targets, versions, signers, now),
  ];
}

function snapshotFiles(
  targets: Read<Metadata<Targets>>,
  versions: Versions,
  signers: Signers,
  now: Date,
): readonly FeedFile[] {
  const version = versions.snapshot + 1;
  const snapshot = signed(
    new Metadata(
      new Snapshot({
        version,
        specVersion: SPEC_VERSION,
        expires: endOf('snapshot', now),
        meta: { 'targets.json': metaFileOf(targets) },
      }),
    ),
    signers.snapshot,
  );
  return [
    { path: `${version}.snapshot.json`, contents: snapshot.text },
    timestampFile(snapshot, versions.timestamp, signers, now),
  ];
}

function timestampFile(
  snapshot: Read<Metadata<Snapshot>>,
  version: number,
  signers: Signers,
  now: Date,
): FeedFile {
  const timestamp = new Timestamp({
    version: version + 1,
    specVersion: SPEC_VERSION,
    expires: endOf('timestamp', now),
    snapshotMeta: metaFileOf(snapshot),
  });
  return { path: 'timestamp.json', contents: signed(new Metadata(timestamp), signers.timestamp).text };
}

/** A root's two files: under its version for clients, and as `root.json` for builds and policies. */
export function rootFiles({ metadata, text }: Read<RootMetadata>): readonly FeedFile[] {
  return [
    { path: `${metadata.signed.version}.root.json`, contents: text },
    { path: 'root.json', contents: text },
  ];
}
