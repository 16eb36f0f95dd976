export { copyBlock } from './copy-block';
export { facebook } from './facebook';
export { instagram } from './instagram';
export { readOnTrial } from './on-trial';
export { compileSelectors } from './selectors';
export type { Reading, SiteReader, Surface } from './site-reader';
export type { CardPlace } from './watch/cards';
export type { Feed, FeedOptions } from './watch/feed-options';
export { watchFeed } from './watch/watch-feed';
