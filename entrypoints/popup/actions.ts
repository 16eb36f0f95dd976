import { browser } from 'wxt/browser';
import type { Site } from '../../lib/detect';
import { ask, askTab, isRefusal, type LanguageWish } from '../../lib/messages';
import { changeSettings, languageChange } from '../../lib/settings';
import type { TabState } from './examine-tab';

/** Scrolls the page to a post's card and closes the popup. Gives false when the post is no longer there. */
export async function showPost(tabId: number, key: string): Promise<boolean> {
  const shown = await askTab(tabId, { type: 'show', key });
  if (isRefusal(shown) || !shown.ok) return false;
  await browser.tabs.update(tabId, { active: true });
  window.close();
  return true;
}

/** Stops or resumes reading on a site until the browser closes. @throws what the background says when it can't. */
export async function setPaused({ site, paused }: { site: Site; paused: boolean }): Promise<void> {
  const reply = await ask({ type: 'pause', site, paused });
  if (isRefusal(reply)) throw new Error(reply.message);
}

/**
 * Keeps the language for everything a person reads; over a private window, where nothing is kept, tells it to that page alone.
 * @throws when it could not be kept, or the page is gone.
 */
export async function chooseLanguage(tab: TabState, language: LanguageWish): Promise<void> {
  if (!tab.inPrivate) return changeSettings(languageChange(language));
  if (tab.kind !== 'reading') return;
  const reply = await askTab(tab.tabId, { type: 'language', language });
  if (isRefusal(reply)) throw new Error(reply.message);
}

/** Opens a page of ours in a tab of its own and closes the popup. */
export async function openInTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  window.close();
}

/** Leaves the tab for a neutral page at once; in Firefox without a way back to the page left. */
export async function leaveQuickly(tabId: number | undefined, address: string): Promise<void> {
  const leave = { url: address, ...(import.meta.env.FIREFOX ? { loadReplace: true } : {}) };
  try {
    await (tabId === undefined ? browser.tabs.update(leave) : browser.tabs.update(tabId, leave));
  } catch {
    await browser.tabs.create({ url: address }); // The tab is gone: somebody looks at another one.
  }
  window.close();
}
