import { browser } from 'wxt/browser';
import { missingOrigins } from '../../lib/messages';
import { readSettings } from '../../lib/settings';
import { wordsFor } from './speak';

/**
 * Puts “!” on the button while the browser lets us read no page at all, and takes it away again: without a sign, lost access looks
 * like safety.
 */
export async function showAccess(): Promise<void> {
  const [missing, { settings }] = await Promise.all([missingOrigins(), readSettings()]);
  const words = await wordsFor(settings);
  await Promise.all([
    browser.action.setBadgeText({ text: missing.all ? '!' : '' }),
    browser.action.setTitle({ title: words.t(missing.all ? 'badge.no-access' : 'extension.name') }),
  ]);
}
