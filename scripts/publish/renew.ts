import type { Desk } from './desk';
import { checkNotEnded, notices } from './expiry';
import { newestRoot, readFeed } from './feed';
import { openSigners, renewedFiles, rootFiles, writeFeed } from './issue';
import { signed } from './metadata';
import { endOf } from './roles';
import { makeRoot, rolesOf } from './root';

/** Signs targets, snapshot and timestamp anew, with the same contents, before they end. */
export async function renew({ feed: folder, keys, now, say, warn, write }: Desk): Promise<void> {
  const feed = readFeed(folder);
  checkNotEnded(feed, ['root'], now);
  const signers = await openSigners(keys, newestRoot(feed), 'targets');
  writeFeed(folder, renewedFiles(feed, 'targets', signers, now), write);
  say(`targets and snapshot hold until ${endOf('targets', now)}, timestamp until ${endOf('timestamp', now)}`);
  for (const line of notices(readFeed(folder), now)) warn(line);
}

/** The next root, with the same keys and a later end. An ended root is renewed too: clients follow the chain first. */
export async function renewRoot({ feed: folder, keys, now, say, warn, write }: Desk): Promise<void> {
  const feed = readFeed(folder);
  const old = newestRoot(feed);
  const { keyIDs, threshold } = old.signed.roles.root!; // a root is read only with all roles
  const signers = await keys.open('root', keyIDs, threshold);
  const root = makeRoot(old.signed.version + 1, rolesOf(old), now);
  writeFeed(folder, rootFiles(signed(root, signers)), write);
  say(`root ${root.signed.version} holds until ${root.signed.expires}`);
  for (const line of notices(readFeed(folder), now)) warn(line);
}
