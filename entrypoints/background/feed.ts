import { readSettings } from '../../lib/settings';
import { type Feed, feedSchema } from '../../lib/update';

/** The feed that brings fresh rules: policy's or the person's, else the build's. Nothing where none is set. */
export async function currentFeed(): Promise<Feed | undefined> {
  const { settings } = await readSettings();
  // A feed that we can't follow is none: the bundled rules go on warning.
  return feedSchema.safeParse(settings.feed.value ?? { urls: __FEED_URLS__, root: __FEED_ROOT__ }).data;
}
