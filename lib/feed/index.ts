export { facebook } from './facebook';
export { compileSelectors, type Selectors } from './selectors';
export type { Reading, SiteReader, Surface } from './site-reader';
export { type CardPlace, type Feed, type FeedOptions, watchFeed } from './watch/watch-feed';
