import type { PageStatus } from '../../lib/messages';
import type { Control } from '../../tests/site';
import type { BrowserSession, BrowserTab } from '../browsers';

/**
 * Ids of the posts that carry a visible card, in the page's order; a post with two is there twice. A comment is named after its post,
 * “post/0”, and a reply to it “post/0/0”.
 */
export function flaggedPosts(tab: BrowserTab): Promise<string[]> {
  return tab.evaluate(() => {
    const site = window.__site as Control; // nobody here holds back hydration
    return [...document.querySelectorAll<HTMLElement>('job-red-flags')]
      .filter((card) => !card.hidden && card.getClientRects().length > 0)
      .map((card) => {
        const names = [site.postAt(card), site.commentAt(card)].filter((name) => name !== undefined);
        return names.join('/') || `a card outside of all posts: ${card.dataset.key}`;
      });
  });
}

/**
 * From top to bottom as fast as the page can draw. Posts are judged from 1,500 pixels before they come into view to as far behind
 * it, so that steps a little longer than the view leave none out.
 */
export function scrollThrough(tab: BrowserTab): Promise<void> {
  return tab.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight + 2_000) {
      scrollTo(0, y);
      await drawn();
    }
    scrollTo(0, 0);
    await drawn();
  });
}

/** What we call in an extension's own page. */
interface ExtensionPage {
  readonly tabs: {
    query(filter: { active: true; currentWindow: true }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<PageStatus>;
  };
}

/** Of the extension's own pages the one that does nothing: a picture. */
const STILL_PAGE = 'icon/16.png';

/** A page of the extension's behind the tab in front, from which that can be asked. It runs no script of its own, so it costs nothing to keep. */
export const openAsker = (session: BrowserSession): Promise<BrowserTab> =>
  session.openBehind(`${session.extensionOrigin}/${STILL_PAGE}`);

/** What the content script in the tab in front says of itself, asked as the popup asks. Throws when nobody answers. */
export function askStatus(asker: BrowserTab): Promise<PageStatus> {
  return asker.evaluate(async () => {
    const apis = globalThis as unknown as Record<'browser' | 'chrome', ExtensionPage | undefined>;
    const { tabs } = apis.browser ?? (apis.chrome as ExtensionPage); // one of the two is in every extension page
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    if (tab === undefined) throw new Error('no tab is in front');
    return tabs.sendMessage(tab.id, { v: 1, type: 'status' });
  });
}
