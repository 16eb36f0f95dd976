import type { Desk } from './desk';
import { checkNotEnded, notices } from './expiry';
import { isOfNewestRoot, newestRoot, readFeed } from './feed';
import { openSigners, renewedFiles, writeFeed } from './issue';
import { Refusal } from './refusal';
import { endOf } from './roles';

/** Signs `timestamp.json` anew: says that the feed is still the newest. Needs the timestamp key alone. */
export async function timestamp({ feed: folder, keys, now, say, warn, write }: Desk): Promise<void> {
  const feed = readFeed(folder);
  checkNotEnded(feed, ['root', 'snapshot', 'targets'], now);
  for (const role of ['snapshot', 'targets'] as const)
    if (!isOfNewestRoot(feed, role))
      throw new Refusal('A change of keys was cut short. Finish it: npm run publish -- renew');
  const signers = await openSigners(keys, newestRoot(feed), 'timestamp');
  writeFeed(folder, renewedFiles(feed, 'timestamp', signers, now), write);
  say(`timestamp ${feed.timestamp.metadata.signed.version + 1}, holds until ${endOf('timestamp', now)}`);
  for (const line of notices(feed, now)) warn(line);
}
