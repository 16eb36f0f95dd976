import { browser } from 'wxt/browser';
import type { Words } from '../../lib/words';

/** Danger's and soft ink of the design tokens, as paper; the badge takes no CSS. */
const INK = '#ffffff';
const PAPER = { plain: '#7d3226', quiet: '#57666a' };

/**
 * Shows on the tab's button how many warnings stand on the page, as a number and as words for screen readers. The browser clears
 * both when the tab navigates; in-app navigation reports a new count. A tab that is gone meanwhile is no error.
 * @param tone `quiet`: a grey number that does not say of what, for somebody whose screen others see
 */
export async function showWarnings(
  tabId: number,
  count: number,
  { words, tone }: { readonly words: Words; readonly tone: keyof typeof PAPER },
): Promise<void> {
  const { action } = browser;
  const text = count === 0 ? '' : count > 99 ? '99+' : words.number(count);
  const name = words.t('extension.name');
  const title =
    count === 0 ? name : tone === 'quiet' ? `${name}: ${text}` : words.plural('badge.title', count);
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
    action.setBadgeBackgroundColor({ tabId, color: PAPER[tone] }),
    // Chrome 110 and Firefox 63; before, the browser picks a colour that can be read.
    action.setBadgeTextColor?.({ tabId, color: INK }),
  ]);
}
