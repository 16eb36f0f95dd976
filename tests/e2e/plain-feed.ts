import { openFeeds, type SitePost } from '../site';
import { luresAmong } from './feed-page';

/** Lures of the demo that nobody can miss: these scenarios are about the browser, not about the rules. */
const PLAIN_LURES = ['en-typing', 'vi-viec-nhe', 'en-bold', 'vi-phu-bep'];
const ORDINARY = [
  'en-garden',
  'vi-may',
  'en-cafe',
  'vi-sinh-nhat',
  'en-nurses',
  'en-hotel',
  'vi-xe-may',
  'vi-quan-ca-phe',
];

/** A dozen posts in the demo's order, four of them lures. */
export const plainFeed: readonly SitePost[] = openFeeds({})
  .posts('demo')
  .filter(({ id }) => PLAIN_LURES.includes(id) || ORDINARY.includes(id));

export const plainLures: readonly string[] = luresAmong(plainFeed);

/** For `openStage`: the plain feed is what the site shows unless the address names another. */
export const plainSite = {
  feeds: { plain: plainFeed },
  defaults: { feed: 'plain', first: plainFeed.length },
};
