import { browser } from 'wxt/browser';
import { handOver, takeHanded } from './handed-text';

/**
 * Opens the check page with a text, or with an empty field; also where the browser’s working memory takes no text.
 * @param language of whatever it is opened from; without it, the ad's or the browser's decides unless somebody chose one
 */
export async function openCheck(text: string, language?: string): Promise<void> {
  if (text.trim() !== '')
    await handOver(text).catch((cause) => {
      console.warn('Job Red Flags: the check page opens without its text', cause); // it can be pasted there
    });
  const page = browser.runtime.getURL('/check.html');
  const url = language ? `${page}?${new URLSearchParams({ lang: language })}` : page;
  try {
    await browser.tabs.create({ url });
  } catch (cause) {
    await takeHanded(); // No page will.
    throw cause;
  }
}
