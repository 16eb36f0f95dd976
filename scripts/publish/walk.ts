import type { Metadata, Root, TargetFile } from '@tufjs/models';
import type { Pack } from '../../lib/pack';
import { LIMITS } from '../../lib/update';
import { checkExamples, checkPublished, readPack } from './candidate';
import { daysLeft } from './expiry';
import { PACK, targetPath } from './feed';
import {
  type AnyMetadata,
  checkFile,
  isSigned,
  type Read,
  readRoot,
  readSnapshot,
  readTargets,
  readTimestamp,
  sha256,
} from './metadata';
import type { Limit } from './metered-get';
import { Refusal } from './refusal';
import { DAYS_OF_NOTICE, type Role } from './roles';

/** Reads a file of a feed by its path there; nothing when the feed has none. */
export type ReadFile = (path: string, limit: Limit) => Promise<Buffer | undefined>;

interface Walk {
  readonly read: ReadFile;
  readonly now: Date;
  /** A line for each step that holds. */
  readonly say: (line: string) => void;
}

/**
 * Goes the way of a client that trusts a root and knows nothing else: newer roots, timestamp, snapshot, targets, pack, and what the pack must be.
 * @returns the pack that a client would install
 * @throws Refusal at the first step that fails
 */
export async function walk(trusted: string, { read, now, say }: Walk): Promise<Pack> {
  const root = await newestRoot(trusted, { read, now, say });
  const accept = <M extends AnyMetadata>(role: Role, name: string, { metadata }: Read<M>): M => {
    if (!isSigned(root, role, metadata)) throw new Refusal(`${name} is not signed by the ${role} key.`);
    checkEnd(role, name, metadata, { now, say });
    return metadata;
  };
  const timestamp = accept(
    'timestamp',
    'timestamp.json',
    readTimestamp(await text(read, 'timestamp.json'), 'timestamp.json'),
  );
  const { snapshotMeta } = timestamp.signed;
  const snapshotName = `${snapshotMeta.version}.snapshot.json`;
  const snapshotFile = readSnapshot(await text(read, snapshotName), snapshotName);
  checkFile(snapshotMeta, snapshotFile, snapshotName);
  const snapshot = accept('snapshot', snapshotName, snapshotFile);
  const targetsMeta = snapshot.signed.meta['targets.json'];
  if (!targetsMeta) throw new Refusal(`${snapshotName} names no targets.`);
  const targetsName = `${targetsMeta.version}.targets.json`;
  const targetsFile = readTargets(await text(read, targetsName), targetsName);
  checkFile(targetsMeta, targetsFile, targetsName);
  const targets = accept('targets', targetsName, targetsFile);
  const target = targets.signed.targets[PACK];
  if (!target)
    throw new Refusal('The feed is sound, but it holds no pack yet: clients keep the one they have.');
  return acceptPack(target, { read, now, say });
}

async function newestRoot(trusted: string, { read, now, say }: Walk): Promise<Metadata<Root>> {
  let root = readRoot(trusted, 'The root file').metadata;
  if (!isSigned(root, 'root', root)) throw new Refusal('The root file is not signed by its own keys.');
  for (let followed = 0; ; followed++) {
    const name = `${root.signed.version + 1}.root.json`;
    const bytes = await read(name, LIMITS.metadata);
    if (!bytes) break;
    if (followed >= LIMITS.roots) throw new Refusal(`There are more than ${LIMITS.roots} newer roots.`);
    const next = readRoot(bytes.toString('utf8'), name).metadata;
    if (next.signed.version !== root.signed.version + 1) throw new Refusal(`${name} holds another version.`);
    if (!isSigned(root, 'root', next)) throw new Refusal(`${name} is not signed by the root keys before it.`);
    if (!isSigned(next, 'root', next)) throw new Refusal(`${name} is not signed by its own root keys.`);
    root = next;
  }
  checkEnd('root', `root ${root.signed.version}`, root, { now, say });
  return root;
}

async function acceptPack(target: TargetFile, { read, now, say }: Walk): Promise<Pack> {
  if (target.length > LIMITS.pack.bytes)
    throw new Refusal(`The pack has ${target.length} bytes; clients take ${LIMITS.pack.bytes} at most.`);
  const hash = target.hashes.sha256 ?? '';
  const path = targetPath(hash);
  const bytes = await read(path, { bytes: target.length, milliseconds: LIMITS.pack.milliseconds });
  if (!bytes) throw new Refusal(`${path} is not there.`);
  if (bytes.length !== target.length || sha256(bytes) !== hash)
    throw new Refusal(`${path} is not the file that was signed for: its length or hash is another.`);
  say(`pack.json          as signed for, ${bytes.length} bytes`);
  const pack = readPack(bytes.toString('utf8'));
  checkPublished(pack, now);
  say(`pack ${pack.version}    fits the schema and engine ${pack.minEngine}`);
  checkExamples(pack, pack.examples);
  say(`pack ${pack.version}    judges its ${pack.examples.length} examples rightly`);
  return pack;
}

function checkEnd(
  role: Role,
  name: string,
  { signed }: AnyMetadata,
  { now, say }: Pick<Walk, 'now' | 'say'>,
): void {
  const days = daysLeft(signed.expires, now);
  if (days <= 0) throw new Refusal(`${name} ended on ${signed.expires}: clients take it for held back.`);
  const soon = days <= DAYS_OF_NOTICE[role] ? `, SOON: ${days} days` : '';
  say(`${name.padEnd(18)} version ${signed.version}, signed, holds until ${signed.expires}${soon}`);
}

async function text(read: ReadFile, name: string): Promise<string> {
  const bytes = await read(name, LIMITS.metadata);
  if (!bytes) throw new Refusal(`${name} is not there. Is this the address of a feed?`);
  return bytes.toString('utf8');
}
