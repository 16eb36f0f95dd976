/**
 * A stand-in for Facebook's feeds, for tests and for the demo: pages with the measured nesting, generated from data, served over TLS
 * under the real host names, and alive (endless, emptied and drawn anew, reused, navigated without load).
 *
 *   const site = await startSite();                                   // { port, url, hostRules, feeds, strangers, close() }
 *   chromium.launchPersistentContext(dir, { args: [
 *     `--host-resolver-rules=${site.hostRules}`, '--ignore-certificate-errors', … ] });
 *   await page.goto(`${site.url}?feed=demo&root=mix&marks=mix&live=endless,virtual`);
 *   const posts = site.feeds.posts('demo');                           // { id, text, expect: 'card' | 'none', … } of each
 *   await page.evaluate(() => window.__site.rerender('en-typing'));   // the rest of it: live/control.ts
 *
 * Addresses: `/` is home, `/groups/1234567890/` a group; the options of the query are in shape.ts, all optional.
 * Feeds: `demo` (for people), `tricky` (one post per shape), `hostile`, `endless` and `endless-N`, and own ones: `startSite({ feeds })`.
 * Without a browser: `showPage(openPage('feed=tricky&first=26&marks=none'))` puts the same page into happy-dom's document.
 */
export type { Control, Stats } from './live/control';
export type { Heard } from './live/events';
export type { Intact } from './live/foreign';
export { type Opened, openPage, showPage } from './open';
export { permalinkOf } from './posts/address';
export { type Feeds, openFeeds } from './posts/feeds';
export type { SitePost, SitePostInput } from './posts/post';
export { shownText } from './posts/shown';
export { type PageRequest, pageHtml } from './server/page';
export { type Site, type SiteOptions, startSite } from './server/server';
export { readShape, type Shape } from './shape';
