import { existsSync, readdirSync } from 'node:fs';
import type { Desk } from './desk';
import { hasFeed } from './feed';
import { firstFiles, rootFiles, writeFeed } from './issue';
import { keyFile } from './key-ring';
import { signed } from './metadata';
import { Refusal } from './refusal';
import { KEYS_OF, ROLES, type Role } from './roles';
import { makeRoot } from './root';
import type { SigningKey } from './signing-key';

/** What an `init` that was cut short may have left. */
const FIRST = ['1.root.json', 'root.json', '1.targets.json', '1.snapshot.json'];

/** Makes keys and a feed without a pack. An `init` that was cut short may be run again; it makes new keys. */
export async function init({ feed, keys, now, say, write }: Desk): Promise<void> {
  if (hasFeed(feed)) throw new Refusal(`There is a feed in ${feed} already. Nothing was changed.`);
  const others = existsSync(feed) ? readdirSync(feed).filter((name) => !name.startsWith('.')) : [];
  if (others.some((name) => !FIRST.includes(name)))
    throw new Refusal(`${feed} holds other files: take an empty folder, since all of it is served.`);

  const made: Record<Role, readonly SigningKey[]> = { root: [], targets: [], snapshot: [], timestamp: [] };
  for (const role of ROLES) made[role] = await keys.make(role, KEYS_OF[role].keys);
  const roleKeys = (role: Role) => ({
    keys: made[role].map(({ publicKey }) => publicKey),
    threshold: KEYS_OF[role].threshold,
  });
  const root = makeRoot(
    1,
    {
      root: roleKeys('root'),
      targets: roleKeys('targets'),
      snapshot: roleKeys('snapshot'),
      timestamp: roleKeys('timestamp'),
    },
    now,
  );
  writeFeed(feed, [...rootFiles(signed(root, made.root)), ...firstFiles(made, now)], write);

  for (const role of ROLES) for (const { id } of made[role]) say(`Key   ${keyFile(role, id)}`);
  say(`Feed  ${feed}, with root.json for builds and policies; no pack yet.`);
  say(
    'Next  Put each root key on a stick of its own, with a person of its own, and delete it here. Then: pack.',
  );
}
