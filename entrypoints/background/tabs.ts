import { browser } from 'wxt/browser';
import type { Site } from '../../lib/detect';
import { patternsOf } from '../../lib/messages';

/**
 * Tells every open tab of a site, or of all sites. Tabs that don't listen are older than the extension, or haven't started yet;
 * these ask when they do.
 */
export async function tellTabs(tell: (tabId: number) => Promise<unknown>, site?: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternsOf(site) });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : tell(tab.id))));
}
