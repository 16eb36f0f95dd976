import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { PACK, packPath } from '../../lib/update';
import {
  type AnyMetadata,
  checkFile,
  isSigned,
  type Read,
  type RootMetadata,
  readRoot,
  readSnapshot,
  readTargets,
  readTimestamp,
  sha256,
} from './metadata';
import { Refusal } from './refusal';
import type { EverydayRole } from './roles';

/** A feed as it lies in its folder, every signature, length and hash checked; expiry is not. */
export interface Feed {
  readonly folder: string;
  /** From the first to the newest, each signed by the one before it and by itself. */
  readonly roots: readonly [Read<RootMetadata>, ...Read<RootMetadata>[]];
  readonly targets: Read<Metadata<Targets>>;
  readonly snapshot: Read<Metadata<Snapshot>>;
  readonly timestamp: Read<Metadata<Timestamp>>;
}

/** Whether a folder holds a feed: its last file is there. */
export function hasFeed(folder: string): boolean {
  return existsSync(join(folder, 'timestamp.json'));
}

/** @throws Refusal when a folder holds no feed */
export function checkFeedThere(folder: string): void {
  if (hasFeed(folder)) return;
  const isPart = existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.targets.json'));
  throw new Refusal(
    isPart
      ? `timestamp.json is missing in ${folder}. Bring it back from the host, or from a backup.`
      : `There is no feed in ${folder}. Make one: npm run publish -- init`,
  );
}

/** @throws Refusal that names the file and what is wrong with it */
export function readFeed(folder: string): Feed {
  checkFeedThere(folder);
  const roots = readRoots(folder);
  const timestamp = readTimestamp(textOf(folder, 'timestamp.json'), 'timestamp.json');
  checkSigned(roots, 'timestamp', timestamp.metadata, 'timestamp.json');
  const { snapshotMeta } = timestamp.metadata.signed;
  const snapshotName = `${snapshotMeta.version}.snapshot.json`;
  const snapshot = readSnapshot(textOf(folder, snapshotName), snapshotName);
  checkFile(snapshotMeta, snapshot, snapshotName);
  checkSigned(roots, 'snapshot', snapshot.metadata, snapshotName);
  const targetsMeta = snapshot.metadata.signed.meta['targets.json'];
  if (!targetsMeta) throw new Refusal(`${snapshotName} names no targets.`);
  const targetsName = `${targetsMeta.version}.targets.json`;
  const targets = readTargets(textOf(folder, targetsName), targetsName);
  checkFile(targetsMeta, targets, targetsName);
  checkSigned(roots, 'targets', targets.metadata, targetsName);
  return { folder, roots, targets, snapshot, timestamp };
}

export function newestRoot({ roots }: Pick<Feed, 'roots'>): RootMetadata {
  return (roots.at(-1) ?? roots[0]).metadata;
}

/** Whether the newest root's keys have signed a role: not so after a change of keys that was cut short. */
export function isOfNewestRoot(feed: Feed, role: EverydayRole): boolean {
  return isSigned(newestRoot(feed), role, feed[role].metadata);
}

function readRoots(folder: string): Feed['roots'] {
  const versions = readdirSync(folder)
    .flatMap((name) => /^([1-9]\d*)\.root\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const roots = versions.map((version) => {
    const name = `${version}.root.json`;
    const root = readRoot(textOf(folder, name), name);
    if (root.metadata.signed.version !== version) throw new Refusal(`${name} holds another version.`);
    return root;
  });
  const [first, ...later] = roots;
  if (!first || versions.some((version, index) => version !== index + 1))
    throw new Refusal(`The roots in ${folder} have a gap: bring back every one from 1.root.json on.`);
  roots.forEach(({ metadata }, index) => {
    const before = roots[index - 1]?.metadata ?? metadata;
    if (!isSigned(before, 'root', metadata) || !isSigned(metadata, 'root', metadata))
      throw new Refusal(`${index + 1}.root.json is not signed by enough root keys.`);
  });
  return [first, ...later];
}

function checkSigned(roots: Feed['roots'], role: EverydayRole, metadata: AnyMetadata, name: string): void {
  // A change of keys that was cut short leaves what the keys before it have signed.
  if (!roots.some((root) => isSigned(root.metadata, role, metadata)))
    throw new Refusal(
      `${name} is not signed by the ${role} key. Bring the feed’s folder back from the host or a backup.`,
    );
}

function textOf(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new Refusal(`${path} is missing. Bring the feed’s folder back from the host or a backup.`);
  return readFileSync(path, 'utf8');
}

export interface PublishedPack {
  readonly target: TargetFile;
  readonly json: string;
}

/** The pack that a targets file names, or nothing when it names none. @throws Refusal when the file is gone or damaged */
export function publishedPack(folder: string, targets: Targets): PublishedPack | undefined {
  const target = targets.targets[PACK];
  if (!target) return undefined;
  const hash = target.hashes.sha256 ?? '';
  const json = textOf(folder, packPath(hash));
  if (sha256(json) !== hash || Buffer.byteLength(json) !== target.length)
    throw new Refusal(
      `${packPath(hash)} is damaged. Bring the feed’s folder back from the host or a backup.`,
    );
  return { target, json };
}
