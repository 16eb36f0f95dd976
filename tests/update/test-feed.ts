import { createHash } from 'node:crypto';
import { Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import type { Pack } from '../../lib/pack';
import { canonical } from '../../lib/update/canonical';
import { smallPack } from '../detect/small-pack';
import { makeSigner, type Signer } from './signers';

export type RoleName = 'root' | 'timestamp' | 'snapshot' | 'targets';
type Json = Record<string, unknown>;

/** Who signs a role, and how many of them must. */
export interface RoleKeys {
  readonly signers: readonly Signer[];
  readonly threshold: number;
}
export type Keys = { readonly [R in RoleName]: RoleKeys };

/** The clock of these tests. */
export const NOW = new Date('2026-12-01T12:00:00Z');
/** Until when their feeds are good: tests in browsers go by the real clock. */
export const EXPIRES = '2100-01-01T00:00:00Z';

/** What is out of the ordinary in what a feed publishes. */
export interface Odd {
  readonly versions?: Partial<Record<RoleName, number>>;
  readonly expires?: Partial<Record<RoleName, string>>;
  /** Others sign these roles. */
  readonly signedBy?: Partial<Record<RoleName, readonly Signer[]>>;
  /** Changes what is signed. */
  readonly tweak?: Partial<Record<RoleName, (signed: Json) => Json>>;
  /** Something else is served as the pack, but rightly signed. */
  readonly bytes?: Buffer;
}

/** A feed as a web host has it: its files by path. */
export interface TestFeed {
  readonly files: Map<string, Buffer>;
  readonly keys: Keys;
  readonly version: number;
  readonly rootVersion: number;
}

export function makeKeys(): Keys {
  const one = () => ({ signers: [makeSigner()], threshold: 1 });
  const rootSigners = [makeSigner(), makeSigner(), makeSigner()];
  return { root: { signers: rootSigners, threshold: 2 }, timestamp: one(), snapshot: one(), targets: one() };
}

/** A feed with a root that two of three keys sign, and one pack. */
export function makeFeed(pack: Pack = packOf('2026.11.23'), odd: Odd = {}, keys = makeKeys()): TestFeed {
  const bare: TestFeed = { files: new Map(), keys, version: 0, rootVersion: 0 };
  return publish(withRoot(bare, keys, odd), pack, odd);
}

/** The feed with a further root, signed by the keys before and its own. */
export function withRoot(feed: TestFeed, keys: Keys, odd: Odd = {}): TestFeed {
  const version = odd.versions?.root ?? feed.rootVersion + 1;
  const root = new Root({
    version,
    specVersion: '1.0.31',
    expires: expiryOf('root', odd),
    consistentSnapshot: true,
  });
  for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const) {
    for (const { key } of keys[role].signers) root.addKey(key, role);
    root.roles[role] = Object.assign(root.roles[role]!, { threshold: keys[role].threshold });
  }
  const before = feed.rootVersion === 0 ? [] : feed.keys.root.signers;
  const signers = odd.signedBy?.root ?? [...new Set([...before, ...keys.root.signers])];
  const files = new Map(feed.files).set(
    `${feed.rootVersion + 1}.root.json`,
    sign(root, signers, odd.tweak?.root),
  );
  return { ...feed, files, keys, rootVersion: feed.rootVersion + 1 };
}

/** The feed with a further pack. */
export function publish(feed: TestFeed, pack: Pack, odd: Odd = {}): TestFeed {
  const version = feed.version + 1;
  const versionOf = (role: RoleName) => odd.versions?.[role] ?? version;
  const bytes = odd.bytes ?? Buffer.from(JSON.stringify(pack));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const common = (role: RoleName) => ({
    version: versionOf(role),
    specVersion: '1.0.31',
    expires: expiryOf(role, odd),
  });

  const targets = new Targets(common('targets'));
  targets.addTarget(new TargetFile({ path: 'pack.json', length: bytes.length, hashes: { sha256: hash } }));
  const snapshot = new Snapshot({
    ...common('snapshot'),
    meta: { 'targets.json': new MetaFile({ version: versionOf('targets') }) },
  });
  const timestamp = new Timestamp({
    ...common('timestamp'),
    snapshotMeta: new MetaFile({ version: versionOf('snapshot') }),
  });

  const signersOf = (role: RoleName) => odd.signedBy?.[role] ?? feed.keys[role].signers;
  const files = new Map(feed.files)
    .set(`${versionOf('targets')}.targets.json`, sign(targets, signersOf('targets'), odd.tweak?.targets))
    .set(`${versionOf('snapshot')}.snapshot.json`, sign(snapshot, signersOf('snapshot'), odd.tweak?.snapshot))
    .set('timestamp.json', sign(timestamp, signersOf('timestamp'), odd.tweak?.timestamp))
    .set(`targets/${hash}.pack.json`, bytes);
  return { ...feed, files, version };
}

/** The path of the pack that was published last. */
export function packPath({ files }: TestFeed): string {
  return [...files.keys()].filter((path) => path.endsWith('.pack.json')).at(-1)!; // each feed of these tests has one
}

/** A pack that passes its own examples. */
export function packOf(version: string, changes: Partial<Pack> = {}): Pack {
  return {
    ...smallPack,
    version,
    published: version.slice(0, 10).replaceAll('.', '-'),
    examples: [
      { language: 'en', flag: 'no-experience', text: 'We are hiring, no experience', expect: 'match' },
      { language: 'en', flag: 'no-experience', text: 'We are hiring nurses', expect: 'ignore' },
    ],
    ...changes,
  };
}

/** Root metadata as a client is given it. */
export const rootOf = ({ files }: TestFeed, version = 1): string =>
  files.get(`${version}.root.json`)!.toString();

function expiryOf(role: RoleName, { expires }: Odd): string {
  return expires?.[role] ?? EXPIRES;
}

function sign(
  signed: Root | Targets | Snapshot | Timestamp,
  signers: readonly Signer[],
  tweak?: (signed: Json) => Json,
): Buffer {
  if (!tweak) {
    const metadata = new Metadata(signed);
    for (const each of signers) metadata.sign(each.sign);
    return Buffer.from(JSON.stringify(metadata.toJSON()));
  }
  const json = tweak(signed.toJSON());
  const bytes = Buffer.from(canonical(json));
  const signatures = signers.map((each) => each.sign(bytes).toJSON());
  return Buffer.from(JSON.stringify({ signatures, signed: json }));
}
