import { type Feed, nameOfRoot } from './feed';
import { packOfFeed } from './install';
import { isNewer } from './pack-version';
import type { InstalledPack, LastCheck } from './records';
import { readKept } from './store';

/** What a feed has brought so far. */
export interface FromFeed {
  /** Signed packs that may be used, the best first. */
  readonly packs: readonly InstalledPack[];
  readonly last?: LastCheck;
  /** Whether open tabs were not told yet of the newest. */
  readonly news: boolean;
  /** The database could not be read, so that nothing is known; a moment later it may be. */
  readonly unread?: true;
}

/**
 * The signed packs of a feed that are no older than the bundled one, which a new version of the extension brings. Never throws.
 * @param bundled version of the bundled pack
 */
export async function fromFeed(feed: Feed, bundled: string): Promise<FromFeed> {
  const [kept, name] = await Promise.all([readKept(), nameOfRoot(feed.root)]);
  if (!kept) return { packs: [], news: false, unread: true };
  const packs = [kept.current, kept.previous]
    .map((pack) => packOfFeed(name, pack))
    .filter((pack) => pack !== undefined)
    .filter(({ version }) => !isNewer(bundled, version));
  const last = kept.last?.feed === name ? kept.last : undefined;
  return { packs, ...(last && { last }), news: kept.news ?? false };
}
