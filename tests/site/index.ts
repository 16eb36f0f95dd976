/**
 * A stand-in for Facebook and Instagram, for tests and for the demo: pages with the measured nesting, generated from data, served over TLS
 * under the real host names, and alive (endless, emptied and drawn anew, reused, navigated without load).
 *
 *   const site = await startSite();                                   // { port, url, instagramUrl, hostRules, feeds, strangers, close() }
 *   chromium.launchPersistentContext(dir, { args: [
 *     `--host-resolver-rules=${site.hostRules}`, '--ignore-certificate-errors', … ] });
 *   await page.goto(`${site.url}?feed=demo&root=mix&marks=mix&live=endless,virtual`);
 *   const posts = site.feeds.posts('demo');                           // { id, text, expect: 'card' | 'none', … } of each
 *   await page.evaluate(() => window.__site.rerender('en-typing'));   // the rest of it: live/control.ts
 *
 * Addresses: `/` is home, `/groups/1234567890/` a group, `…?multi_permalinks=N` a post's dialog over it; a post's own page is
 * `/name/posts/N`, `/permalink.php?story_fbid=N&id=…` or `/groups/1234567890/posts/N/` (`addressOf` and `permalinkOf` give them). Lists:
 * `/groups/feed/`, `/practice.page`, `/search/posts/`, `/watch/`, `/reel/N`, `/marketplace/`; one alone in another guise: `/photo/?fbid=N`
 * and `/marketplace/item/N/`, also as dialogs (`__site.open(id, 'photo')`). `layout=mobile` draws the telephones' pages. The
 * options of the query are in shape/options.ts, all optional. On www.instagram.com `/` is home, `/p/CODE/`, `/reel/CODE/` and
 * `/user/p/CODE/` a post's own page, `/user/` a person's grid; from home and grid a post opens in a dialog. `addressOn(surface, post)`
 * gives the page of a post on any surface.
 * Feeds: `class` (for people; `npm start` leads there), `demo` (two dozen of it, without a surface), `tricky` (one post per shape),
 * `hostile`, `endless` and `endless-N`, and own ones: `startSite({ feeds })`.
 * Without a browser: `showPage(openPage('feed=tricky&first=26&marks=none'))` puts the same page into happy-dom's document, and
 * `openAddress('https://www.facebook.com/…')` opens any of them.
 */

export { addressOn } from './address-on';
export { addressOf, permalinkOf } from './facebook/address';
export { codeOf, postPath, userOf } from './instagram/address';
export type { Control, Stats } from './live/control';
export type { Heard } from './live/events';
export type { Intact } from './live/foreign';
export { type Opened, openAddress, openPage, showPage } from './open';
export { DEMO_LANGUAGES, type Feeds, openFeeds } from './posts/feeds';
export { type AnySurface, type SitePost, type SitePostInput, SURFACES, type Surface } from './posts/post';
export { shownText } from './posts/shown';
export { type Site, type SiteOptions, startSite } from './server/server';
export { readShape, type Shape, type SiteLanguage } from './shape';
