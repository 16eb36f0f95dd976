import type { CompiledPack } from '../pack';
import { acceptPack } from './accept-pack';
import { expiredRole } from './check-expiry';
import { type Feed, nameOfRoot } from './feed';
import type { ReadFile } from './feed-files';
import type { Limits } from './limits';
import { packKeys } from './metadata';
import { isNewer } from './pack-version';
import { type InstalledPack, isSameSeries, type Trust } from './records';
import { type Kept, keepCheck, keepPack, keepTrust, readForChange, readPack } from './store';
import { readTarget, targetOf } from './target';
import { UpdateError } from './update-error';
import { type Followed, walkFeed } from './walk-feed';

/** A check of a feed, from the web or from a file. */
export interface Check {
  readonly feed: Feed;
  /** This computer's clock. */
  readonly now: Date;
  /** The rules that came with the extension. No clock is right that is before the day on which they were published. */
  readonly bundled: { readonly version: string; readonly published: string };
  readonly limits: Limits;
}

/** New rules, ready to judge. */
export interface Fresh {
  readonly pack: InstalledPack;
  readonly compiled: CompiledPack;
}

export interface Installed {
  /** Nothing when those in use are the newest. */
  readonly fresh?: Fresh;
  /** The signatures have run out, which only a file is forgiven: it may reach a village long after that. */
  readonly expired: boolean;
}

/**
 * Follows a feed and installs what is new: fetch, verify, size and schema, engine, self-test, and one commit at the end that keeps the
 * pack before it. Whatever goes wrong on the way, the rules in use stay.
 * @throws UpdateError
 */
export async function install(read: ReadFile, source: 'feed' | 'file', check: Check): Promise<Installed> {
  const { feed, now, bundled, limits } = check;
  const name = await nameOfRoot(feed.root);
  const kept = await readForChange();
  const known = trustIn(feed, name, kept);
  const trustOf = ({ metadata, roots }: Followed): Trust => ({
    roots: [...known.roots, ...roots.filter((root) => !known.roots.includes(root))],
    metadata,
    // Changed keys take away what the old ones signed, and its dates with it.
    ...(known.published !== undefined &&
      packKeys(metadata.root).join() === packKeys(known.metadata.root).join() && {
        published: known.published,
      }),
  });

  const rootsFollowed = (sofar: Followed) => keepTrust(trustOf(sofar));
  const trust = trustOf(await walkFeed({ metadata: known.metadata, read, limits, rootsFollowed }));
  const expiry = expiredRole(trust.metadata, notBefore(now, bundled.published, trust.published));
  if (expiry && source === 'feed') throw new UpdateError('expired', expiry);
  const expired = expiry !== undefined;

  const last = { feed: name, at: now.toISOString() };
  const target = targetOf(trust.metadata);
  const current = packOfFeed(name, kept.current);
  const vouched = { roots: trust.roots, signedBy: packKeys(trust.metadata.root) };
  if (!target) {
    await keepCheck(last, { trust });
    return { expired };
  }
  if (current?.sha256 === target.sha256 && (await readPack(target.sha256))) {
    await keepCheck(last, { trust, pack: { ...current, ...vouched } });
    return { expired };
  }
  const bytes = await readTarget(read, target, limits);
  const compiled = await acceptPack(bytes);
  const { version, published } = compiled;
  // A day to come would make every signature look ended, those of later checks too. Also in a file whose signatures have run out.
  if (expiredRole(trust.metadata, new Date(published)))
    throw new UpdateError('faulty', `published ${published}, after its signatures end`);
  const isOther = current !== undefined && current.sha256 !== target.sha256;
  if (isOther && isSameSeries(current, vouched) && !isNewer(version, current.version))
    throw new UpdateError('older', `the pack ${version} is not newer than ${current.version}`);
  // A feed may stay behind a new version of the extension for a while; whoever opens a file expects its rules to be used.
  if (source === 'file' && isNewer(bundled.version, version))
    throw new UpdateError('older', `the pack ${version} is older than ${bundled.version}`);
  const pack = { ...vouched, sha256: target.sha256, version, published, source };
  await keepPack({ pack, bytes, trust: { ...trust, published }, last });
  return { fresh: { pack, compiled }, expired };
}

/** A kept pack, when the feed of this name vouches for it. */
export function packOfFeed(feed: string, pack: InstalledPack | undefined): InstalledPack | undefined {
  return pack?.roots.includes(feed) ? pack : undefined;
}

function trustIn(feed: Feed, name: string, { trust }: Kept): Trust {
  return trust?.roots.includes(name) ? trust : { roots: [name], metadata: { root: feed.root } };
}

/** The clock, but never before a day that was signed: one that was turned back would find nothing expired. */
function notBefore(now: Date, ...days: readonly (string | undefined)[]): Date {
  return new Date(Math.max(now.getTime(), ...days.map((day) => (day === undefined ? 0 : Date.parse(day)))));
}
