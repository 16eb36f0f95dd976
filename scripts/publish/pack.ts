import { gzipSync } from 'node:zlib';
import type { Pack } from '../../lib/pack';
import { type Candidate, checkExamples, checkPublished, checkVersion, readPack } from './candidate';
import type { Desk } from './desk';
import { checkNotEnded, notices } from './expiry';
import { type Feed, newestRoot, type PublishedPack, publishedPack, readFeed } from './feed';
import { openSigners, packFiles, type Signers, writeFeed } from './issue';
import { changeLines, levelChanges } from './level-changes';
import { measured, type Yardstick } from './quality';
import { dayOf } from './versions';

export interface PackOptions {
  /** Builds the pack. @throws when the rules are broken */
  readonly build: () => Candidate;
  readonly yardstick: () => Yardstick;
  /** `try` does all but sign and write: no key is needed. */
  readonly mode: 'publish' | 'try';
}

/** Builds the pack, tests it, and publishes it. @throws Refusal and changes nothing when it should not be published */
export async function pack(desk: Desk, { build, yardstick, mode }: PackOptions): Promise<void> {
  const { say, warn, now } = desk;
  const feed = readFeed(desk.feed);
  checkNotEnded(feed, ['root'], now);
  // Before the long part: a person who types passphrases should not wait for it.
  const signers = mode === 'publish' ? await openSigners(desk.keys, newestRoot(feed), 'targets') : undefined;
  const candidate = build();
  const fresh = readPack(candidate.json);
  const last = publishedPack(feed.folder, feed.targets.metadata.signed);
  checkVersion(fresh.version, last && versionOf(last), dayOf(now));
  checkPublished(fresh, now);
  checkExamples(fresh, candidate.examples);
  say(`Pack ${fresh.version}: ${candidate.examples.length} examples pass; ${sizes(candidate.json)}.`);
  if (fresh.published !== dayOf(now))
    warn(
      `Note: rules/pack.yaml says published: ${fresh.published}, and today is ${dayOf(now)}. People are told its age by that.`,
    );
  const measure = yardstick();
  for (const line of measured(fresh, measure)) say(line);
  for (const line of changesSince(last, fresh, measure)) say(line);
  if (signers) publish(desk, { feed, signers, pack: fresh, json: candidate.json });
  else say('Tried only: nothing was published.');
}

/** Writes a pack into a feed and says so. */
export function publish(
  { feed: folder, now, say, warn, write }: Desk,
  next: { readonly feed: Feed; readonly signers: Signers; readonly pack: Pack; readonly json: string },
): void {
  const { version, published, minEngine } = next.pack;
  const files = packFiles(next.feed, { json: next.json, version, published, minEngine }, next.signers, now);
  writeFeed(folder, files, write);
  const metadata = files.map(({ path }) => path).filter((path) => !path.startsWith('targets/'));
  say(`Published ${version}: ${metadata.join(', ')}`);
  for (const line of notices(readFeed(folder), now)) warn(line);
}

/** The version of a pack in a feed, as it says itself. */
export function versionOf({ json }: PublishedPack): string {
  return readPack(json).version;
}

export function changesSince(
  last: PublishedPack | undefined,
  fresh: Pack,
  { posts }: Pick<Yardstick, 'posts'>,
): readonly string[] {
  return last
    ? changeLines(levelChanges(readPack(last.json), fresh, posts))
    : ['The first pack of this feed: there is nothing to compare it with.'];
}

function sizes(json: string): string {
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return `${kilobytes(Buffer.byteLength(json))}, ${kilobytes(gzipSync(json, { level: 9 }).length)} gzipped`;
}
