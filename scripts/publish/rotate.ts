import type { Desk } from './desk';
import { type Feed, newestRoot, readFeed } from './feed';
import { chainFrom, openSigners, renewedFiles, rootFiles, type Signers, writeFeed } from './issue';
import { keyFile } from './key-ring';
import { type Read, type RootMetadata, signed } from './metadata';
import { Refusal } from './refusal';
import type { EverydayRole, Role } from './roles';
import { makeRoot, rolesOf } from './root';
import type { SigningKey } from './signing-key';

/**
 * Replaces root keys: one of them, named by the start of its id, or all. The next root is signed by enough of the keys before and enough
 * of its own, so that clients follow it.
 */
export async function rotateRoot(desk: Desk, one?: string): Promise<void> {
  const feed = readFeed(desk.feed);
  const old = rolesOf(newestRoot(feed));
  const ids = old.root.keys.map(({ keyID }) => keyID);
  const replaced = one === undefined ? ids : ids.filter((id) => id.startsWith(one));
  if (one !== undefined && replaced.length !== 1)
    throw new Refusal(
      `No root key, or more than one, begins with ${one}. There are: ${ids.map((id) => id.slice(0, 8)).join(', ')}.`,
    );
  // Without the key that goes where others can sign: it may be lost.
  const kept = ids.filter((id) => !replaced.includes(id));
  const signers = await desk.keys.open('root', [...kept, ...replaced], old.root.threshold);
  const fresh = await desk.keys.make('root', replaced.length);
  const keys = [
    ...old.root.keys.filter(({ keyID }) => kept.includes(keyID)),
    ...fresh.map(({ publicKey }) => publicKey),
  ];
  const root = nextRoot(feed, { ...old, root: { ...old.root, keys } }, [...signers, ...fresh], desk.now);
  writeFeed(desk.feed, rootFiles(root), desk.write);
  sayDone(desk, 'root', { root, fresh, replaced });
}

/** Replaces the key of a role, lost and stolen ones too, and signs with the new one what the role signs. Needs enough root keys. */
export async function rotateRole(desk: Desk, role: EverydayRole): Promise<void> {
  const feed = readFeed(desk.feed);
  const old = rolesOf(newestRoot(feed));
  const replaced = old[role].keys.map(({ keyID }) => keyID);
  const rootSigners = await desk.keys.open(
    'root',
    old.root.keys.map(({ keyID }) => keyID),
    old.root.threshold,
  );
  const going = await desk.keys.openPresent(role, replaced);
  const others = await openOthers(desk, feed, role);
  const fresh = await desk.keys.make(role, replaced.length);
  const keys = fresh.map(({ publicKey }) => publicKey);
  const root = nextRoot(feed, { ...old, [role]: { ...old[role], keys } }, rootSigners, desk.now);
  const chain = renewedFiles(feed, role, { ...others, [role]: [...going, ...fresh] }, desk.now);
  // What old and new keys have signed is good under both roots, so the feed stays whole between any two files. Where the old key is
  // gone there is a moment when it isn't: clients keep their pack then, and `renew` mends a run that was cut short there.
  const isGoodBefore = going.length >= old[role].threshold;
  const files = isGoodBefore ? [...chain, ...rootFiles(root)] : [...rootFiles(root), ...chain];
  writeFeed(desk.feed, files, desk.write);
  sayDone(desk, role, { root, fresh, replaced });
}

/** The keys of the roles above one, which sign what names it. */
async function openOthers({ keys }: Desk, feed: Feed, role: EverydayRole): Promise<Signers> {
  const [, above] = chainFrom(role);
  if (above === undefined) return { targets: [], snapshot: [], timestamp: [] };
  return openSigners(keys, newestRoot(feed), above);
}

function nextRoot(
  feed: Feed,
  roles: Parameters<typeof makeRoot>[1],
  signers: readonly SigningKey[],
  now: Date,
): Read<RootMetadata> {
  return signed(makeRoot(newestRoot(feed).signed.version + 1, roles, now), signers);
}

function sayDone(
  { say }: Desk,
  role: Role,
  done: {
    readonly root: Read<RootMetadata>;
    readonly fresh: readonly SigningKey[];
    readonly replaced: readonly string[];
  },
): void {
  for (const { id } of done.fresh) say(`New key  ${keyFile(role, id)}`);
  for (const id of done.replaced) say(`No longer good  ${keyFile(role, id)}`);
  const { version, expires } = done.root.metadata.signed;
  say(`root ${version} holds until ${expires}`);
  say('Next  Bring the files to the host. Then delete the old key here, on sticks and in every backup.');
}
