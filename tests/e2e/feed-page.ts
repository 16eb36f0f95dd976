import { expect } from 'vitest';
import type { PageStatus } from '../../lib/messages';
import type { BrowserTab } from '../../scripts/browsers';
import type { Control, Intact, SitePost, Stats } from '../site';
import type { Stage } from './stage';

/** What tests ask of the page: which posts carry a warning, and whether the site is as it was. */

/** Ids of the posts that carry a visible card, in the page's order; a post with two is there twice. */
export function flaggedPosts(tab: BrowserTab): Promise<string[]> {
  return tab.evaluate(() => {
    const site = window.__site as Control; // these tests never hold back hydration
    return [...document.querySelectorAll<HTMLElement>('job-red-flags')]
      .filter((card) => !card.hidden && card.getClientRects().length > 0)
      .map((card) => site.postAt(card) ?? `a card outside of all posts: ${card.dataset.key}`);
  });
}

export const luresAmong = (posts: readonly SitePost[]): string[] =>
  posts.filter(({ expect }) => expect === 'card').map(({ id }) => id);

/**
 * Waits until exactly these posts carry one card each, as the page shows and as the content script tells the popup. Posts are judged
 * shortly before they come into view, so the page is scrolled through.
 */
export async function expectFlagged(stage: Stage, ids: readonly string[], why: string): Promise<void> {
  const cards = () => flaggedOnWholePage(stage.tab);
  await expect.poll(cards, { message: why }).toEqual(ids);
  await expect
    .poll(async () => (await pageStatus(stage)).found.length, { message: `${why}: as the popup counts` })
    .toBe(ids.length);
  // Meanwhile two messages went through the extension: a wrong card that was still on its way is here now.
  expect(await cards(), why).toEqual(ids);
}

/** The same after scrolling through the page. */
export async function flaggedOnWholePage(tab: BrowserTab): Promise<string[]> {
  await scrollThrough(tab);
  return flaggedPosts(tab);
}

/** From top to bottom, a view at a time, as fast as the page can draw. */
function scrollThrough(tab: BrowserTab): Promise<void> {
  return tab.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await drawn();
    }
    scrollTo(0, 0);
    await drawn();
  });
}

/** The messages that tests send as the popup would. */
interface ExtensionPage {
  readonly tabs: {
    query(filter: { active: true; currentWindow: true }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<PageStatus>;
  };
}

/** What the content script in the tab says of itself. */
export async function pageStatus({ session }: Stage): Promise<PageStatus> {
  const page = await session.openBehind(`${session.extensionOrigin}/popup.html`);
  try {
    return await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        ExtensionPage | undefined
      >;
      const { tabs } = browser ?? (chrome as ExtensionPage); // one of the two is in every extension page
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      if (tab === undefined) throw new Error('no tab is in front');
      return tabs.sendMessage(tab.id, { v: 1, type: 'status' });
    });
  } finally {
    await page.close();
  }
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
