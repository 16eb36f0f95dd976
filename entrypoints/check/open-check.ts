import { browser } from 'wxt/browser';
import type { HelpOpening } from '../pages/help-address';
import { handOver, takeHanded } from './handed-text';

/**
 * Opens the check page with a text, or with an empty field; also where the browser’s working memory takes no text.
 * @param opening its `language` is that of whatever it is opened from; without it, the ad's or the browser's decides unless somebody chose
 * one. `keeps` nothing when it is opened from a private window: browsers open our pages in an ordinary one.
 */
export async function openCheck(
  text: string,
  { language, keeps }: Pick<HelpOpening, 'language' | 'keeps'>,
): Promise<void> {
  if (text.trim() !== '')
    await handOver(text).catch((cause) => {
      console.warn('Job Red Flags: the check page opens without its text', cause); // it can be pasted there
    });
  const page = browser.runtime.getURL('/check.html');
  const search = new URLSearchParams({
    ...(language && { lang: language }),
    ...(keeps === 'nothing' && { keep: 'nothing' }),
  }).toString();
  const url = `${page}${search && `?${search}`}`;
  try {
    await browser.tabs.create({ url });
  } catch (cause) {
    await takeHanded(); // No page will.
    throw cause;
  }
}
