export { type Checked, checkFeed, importFeed } from './check-feed';
export { addressPattern, type Feed, feedSchema, nameOfRoot } from './feed';
export type { Fresh, Installed } from './install';
export { LIMITS } from './limits';
export type { InstalledPack, LastCheck } from './records';
export { type FromFeed, fromFeed } from './rules-in-use';
export { newsTold, readPack } from './store';
