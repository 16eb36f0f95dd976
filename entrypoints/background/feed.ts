import { readSettings } from '../../lib/settings';
import { type Feed, feedSchema } from '../../lib/update';

/** The feed that brings fresh rules: policy's or the person's, else the build's. Nothing where none is set. */
export async function currentFeed(): Promise<Feed | undefined> {
  const { settings } = await readSettings();
  const { feed } = settings as typeof settings & { readonly feed?: { readonly value: unknown } }; // not a setting of every version
  if (feed?.value !== undefined) {
    const set = feedSchema.safeParse(feed.value);
    if (set.success) return set.data;
    console.warn('Job Red Flags: the feed that was set can not be used', set.error);
  }
  return feedSchema.safeParse({ urls: __FEED_URLS__, root: __FEED_ROOT__ }).data;
}
