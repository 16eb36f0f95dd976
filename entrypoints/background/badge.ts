import { browser } from 'wxt/browser';
import type { Words } from '../../lib/words';

/** Danger ink and paper of the design tokens; the badge takes no CSS. */
const BADGE = { ink: '#ffffff', paper: '#7d3226' };

/**
 * Shows on the tab's button how many warnings stand on the page, as a number and as words for screen readers. The browser clears
 * both when the tab navigates; in-app navigation reports a new count. A tab that is gone meanwhile is no error.
 */
export async function showWarnings(tabId: number, count: number, words: Words): Promise<void> {
  const { action } = browser;
  const text = count === 0 ? '' : count > 99 ? '99+' : words.number(count);
  const title = count === 0 ? words.t('extension.name') : words.plural('badge.title', count);
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
    action.setBadgeBackgroundColor({ tabId, color: BADGE.paper }),
    // Chrome 110 and Firefox 63; before, the browser picks a colour that can be read.
    action.setBadgeTextColor?.({ tabId, color: BADGE.ink }),
  ]);
}
