import { createHash } from 'node:crypto';
import {
  Metadata,
  MetadataKind,
  MetaFile,
  type Root,
  type Snapshot,
  type Targets,
  type Timestamp,
} from '@tufjs/models';
import { Refusal } from './refusal';
import type { Role } from './roles';
import { keyIdOf, type SigningKey, signatureBy } from './signing-key';

export type RootMetadata = Metadata<Root>;
export type AnyMetadata = Metadata<Root> | Metadata<Targets> | Metadata<Snapshot> | Metadata<Timestamp>;

/** Metadata with the exact text that was signed for, hashed and served. */
export interface Read<M extends AnyMetadata> {
  readonly metadata: M;
  readonly text: string;
}

/** Reads a role's metadata. @throws Refusal that names the file and what is wrong */
export const readRoot = (text: string, name: string): Read<Metadata<Root>> => ({
  text,
  metadata: checked(name, () => Metadata.fromJSON(MetadataKind.Root, JSON.parse(text)), checkRoot),
});
export const readTargets = (text: string, name: string): Read<Metadata<Targets>> => ({
  text,
  metadata: checked(name, () => Metadata.fromJSON(MetadataKind.Targets, JSON.parse(text))),
});
export const readSnapshot = (text: string, name: string): Read<Metadata<Snapshot>> => ({
  text,
  metadata: checked(name, () => Metadata.fromJSON(MetadataKind.Snapshot, JSON.parse(text))),
});
export const readTimestamp = (text: string, name: string): Read<Metadata<Timestamp>> => ({
  text,
  metadata: checked(name, () => Metadata.fromJSON(MetadataKind.Timestamp, JSON.parse(text))),
});

function checked<M extends AnyMetadata>(
  name: string,
  read: () => M,
  check: (metadata: M) => void = () => {},
): M {
  try {
    const metadata = read();
    if (Number.isNaN(Date.parse(metadata.signed.expires))) throw new Error('its date of expiry is no date');
    check(metadata);
    return metadata;
  } catch (cause) {
    throw new Refusal(`${name} is broken: ${cause instanceof Error ? cause.message : cause}.`, { cause });
  }
}

/** Key ids must be the keys' own hashes: else one key under two ids would count as two signatures. */
function checkRoot({ signed }: RootMetadata): void {
  for (const [id, { keyType, scheme, keyVal }] of Object.entries(signed.keys))
    if (keyIdOf({ keytype: keyType, scheme, pem: keyVal.public ?? '' }) !== id)
      throw new Error(`the key ${id.slice(0, 8)} is not what its id says`);
  for (const [role, { keyIDs, threshold }] of Object.entries(signed.roles))
    if (threshold < 1 || new Set(keyIDs).size !== keyIDs.length) throw new Error(`the role ${role} is wrong`);
}

/** Whether enough keys that a root names for a role have signed. */
export function isSigned(root: RootMetadata, role: Role, metadata: AnyMetadata): boolean {
  try {
    root.verifyDelegate(role, metadata);
    return true;
  } catch {
    return false; // it throws for too few signatures, and for nothing else once the root is read
  }
}

/** Signs and writes metadata as it is served: JSON in one line. */
export function signed<M extends AnyMetadata>(metadata: M, keys: readonly SigningKey[]): Read<M> {
  for (const key of keys) metadata.sign((bytes) => signatureBy(key, bytes));
  return { metadata, text: JSON.stringify(metadata.toJSON()) };
}

export function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** How one role's metadata names another's: by version, length and hash. */
export function metaFileOf({ metadata, text }: Read<AnyMetadata>): MetaFile {
  return new MetaFile({
    version: metadata.signed.version,
    length: Buffer.byteLength(text),
    hashes: { sha256: sha256(text) },
  });
}

/** @throws Refusal when a file is not the one that was signed for */
export function checkFile(meta: MetaFile, { metadata, text }: Read<AnyMetadata>, name: string): void {
  try {
    meta.verify(Buffer.from(text));
  } catch {
    throw new Refusal(`${name} is not the file that was signed for: its length or hash is another.`);
  }
  if (metadata.signed.version !== meta.version)
    throw new Refusal(
      `${name} holds version ${metadata.signed.version}, and ${meta.version} was signed for.`,
    );
}
