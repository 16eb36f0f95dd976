import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK, packPath } from '../../lib/update';
import { checkExamples, readPack } from './candidate';
import type { Desk } from './desk';
import { checkNotEnded } from './expiry';
import { type Feed, newestRoot, type PublishedPack, publishedPack, readFeed } from './feed';
import { openSigners } from './issue';
import { isSigned, readTargets } from './metadata';
import { changesSince, publish, versionOf } from './pack';
import type { Yardstick } from './quality';
import { Refusal } from './refusal';
import { dayOf, versionAfter } from './versions';

/**
 * Publishes an old pack's contents as a new, higher version: clients never go back.
 * @param to the version whose contents are wanted; else those before the last
 */
export async function revert(
  desk: Desk,
  { to, yardstick }: { readonly to: string | undefined; readonly yardstick: () => Pick<Yardstick, 'posts'> },
): Promise<void> {
  const feed = readFeed(desk.feed);
  checkNotEnded(feed, ['root'], desk.now);
  const [last, ...older] = publishedPacks(feed);
  const wanted = to === undefined ? older[0] : older.find((pack) => versionOf(pack) === to);
  if (!last || !wanted) throw new Refusal(nothingToRevertTo(last, older, to));
  const signers = await openSigners(desk.keys, newestRoot(feed), 'targets');
  const day = dayOf(desk.now);
  const json = JSON.stringify({
    ...JSON.parse(wanted.json),
    version: versionAfter(versionOf(last), day),
    published: day,
  });
  const fresh = readPack(json);
  checkExamples(fresh, fresh.examples);
  desk.say(`Pack ${fresh.version} has the contents of ${versionOf(wanted)}.`);
  for (const line of changesSince(last, fresh, yardstick())) desk.say(line);
  publish(desk, { feed, signers, pack: fresh, json });
  desk.say(`The next version in rules/pack.yaml must be higher than ${fresh.version}.`);
}

/** The packs of a feed that are still there, newest first, each contents once. */
function publishedPacks(feed: Feed): readonly PublishedPack[] {
  const newest = feed.targets.metadata.signed.version;
  const versions = readdirSync(feed.folder)
    .flatMap((name) => /^([1-9]\d*)\.targets\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .filter((version) => version <= newest) // a higher one was never finished
    .sort((a, b) => b - a);
  const packs = new Map<string, PublishedPack>();
  for (const version of versions) {
    const name = `${version}.targets.json`;
    const { metadata } = readTargets(readFileSync(join(feed.folder, name), 'utf8'), name);
    // A folder that was brought back from a host may hold what the host put there.
    if (!feed.roots.some((root) => isSigned(root.metadata, 'targets', metadata)))
      throw new Refusal(
        `${name} is not signed by a targets key of this feed. Bring the feed’s folder back from a backup.`,
      );
    const { signed } = metadata;
    const hash = signed.targets[PACK]?.hashes.sha256;
    if (hash === undefined || packs.has(hash) || !existsSync(join(feed.folder, packPath(hash)))) continue;
    const pack = publishedPack(feed.folder, signed);
    if (pack) packs.set(hash, pack);
  }
  return [...packs.values()];
}

function nothingToRevertTo(
  last: PublishedPack | undefined,
  older: readonly PublishedPack[],
  to: string | undefined,
): string {
  if (!last) return 'This feed has no pack yet.';
  if (older.length === 0) return `The feed holds no pack before ${versionOf(last)}.`;
  return `The feed holds no pack ${to} to go back to. There are: ${older.map(versionOf).join(', ')}.`;
}
