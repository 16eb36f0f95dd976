import { browser } from 'wxt/browser';
import type { Site } from '../../lib/detect';
import { askTab } from '../../lib/messages';
import { tellTabs } from './tabs';

/** Whether reading is paused on a site. A pause lasts until the browser closes. */
export async function isPaused(site: Site): Promise<boolean> {
  try {
    return (await browser.storage.session.get(keyOf(site)))[keyOf(site)] === true;
  } catch {
    return false; // Without storage nothing can be paused; a warning too many is better than one too few.
  }
}

/** Stops reading on a site and tells its open tabs. @throws a sentence when the browser can't keep it. */
export async function pause(site: Site): Promise<void> {
  await keep(site, true);
  await tellTabs((tab) => askTab(tab, { type: 'paused', paused: true }), site);
}

/** Reads on a site again and tells its open tabs. @throws a sentence when the browser can't keep it. */
export async function resume(site: Site): Promise<void> {
  await keep(site, false);
  await tellTabs((tab) => askTab(tab, { type: 'paused', paused: false }), site);
}

async function keep(site: Site, paused: boolean): Promise<void> {
  try {
    await browser.storage.session.set({ [keyOf(site)]: paused });
  } catch (cause) {
    throw new Error('The browser has no room to remember this. Close some tabs and try again.', { cause });
  }
}

function keyOf(site: Site): string {
  return `paused:${site}`;
}
