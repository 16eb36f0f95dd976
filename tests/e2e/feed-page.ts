import { expect, vi } from 'vitest';
import type { BrowserTab } from '../../scripts/browsers';
import { flaggedPosts, scrollThrough } from '../../scripts/demo/feed-page';
import type { Control, Intact, SitePost, Stats } from '../site';
import { noteSurface } from './note-surface';
import { atRest, pageStatus } from './page-status';
import type { Stage } from './stage';

export { flaggedPosts };

/** What tests ask of the page: which posts carry a warning, and whether the site is as it was. */

/** Named as `flaggedPosts` does, each post before its comments. */
export const luresAmong = (posts: readonly SitePost[]): string[] =>
  posts.flatMap(({ id, expect, comments }) => [
    ...(expect === 'card' ? [id] : []),
    ...comments.flatMap((comment, at) => [
      ...(comment.expect === 'card' ? [`${id}/${at}`] : []),
      ...comment.replies.flatMap((reply, nth) => (reply.expect === 'card' ? [`${id}/${at}/${nth}`] : [])),
    ]),
  ]);

/**
 * Waits until exactly these posts carry one card each, as the page shows and as the content script tells the popup. Posts are judged
 * shortly before they come into view, so the page is scrolled through.
 */
export async function expectFlagged(stage: Stage, ids: readonly string[], why: string): Promise<void> {
  await noteSurface(stage.tab);
  const cards = () => flaggedOnWholePage(stage.tab);
  await expect.poll(cards, { message: why }).toEqual(ids);
  await atRest(stage.session, why);
  await expect
    .poll(async () => (await pageStatus(stage.session)).found.length, {
      message: `${why}: as the popup counts`,
    })
    .toBe(ids.length);
  expect(await cards(), why).toEqual(ids);
}

/** Opens a feed and waits for its first card: a browser that is new compiles the rules first, and a busy machine takes its time. */
export async function openFirst({ site, tab }: Stage): Promise<void> {
  await tab.open(site.url);
  const hasCard = async () => expect(await flaggedOnWholePage(tab)).not.toEqual([]);
  await vi.waitFor(hasCard, { timeout: 100_000, interval: 200 });
}

/** Ids of the posts that carry a visible card, after scrolling through the page. */
export async function flaggedOnWholePage(tab: BrowserTab): Promise<string[]> {
  await scrollThrough(tab);
  return flaggedPosts(tab);
}

/** Nobody touched the site’s own nodes, and its script met no error. */
export async function expectIntact(tab: BrowserTab): Promise<void> {
  const { intact, stats } = await siteState(tab);
  expect(intact.faults, 'what was done to the site’s own nodes').toEqual([]);
  expect(stats.errors, 'errors of the site’s own script').toEqual([]);
}

export function siteState(tab: BrowserTab): Promise<{ intact: Intact; stats: Stats }> {
  return tab.evaluate(() => {
    const site = window.__site as Control;
    return { intact: site.intact(), stats: site.stats() };
  });
}
