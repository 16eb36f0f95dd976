import { browser } from 'wxt/browser';
import type { Site } from '../../lib/detect';
import { askTab, patternsOf } from '../../lib/messages';

/**
 * Tells every open tab of a site, or of all sites. Tabs that don't listen are older than the extension, or haven't started yet;
 * these ask when they do.
 */
export async function tellTabs(tell: (tabId: number) => Promise<unknown>, site?: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternsOf(site) });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : tell(tab.id))));
}

/** Has every open page read from the beginning, as if it had just been opened: without hidden cards, reports and pauses. */
export async function startTabsAnew(): Promise<void> {
  await tellTabs(async (tab) => {
    // Said at once, in this order: one that is frozen is waited for once.
    await Promise.all([
      askTab(tab, { type: 'paused', paused: true }), // takes the cards away
      askTab(tab, { type: 'judge-again' }), // forgets what was answered
      askTab(tab, { type: 'paused', paused: false }),
    ]);
  });
}
