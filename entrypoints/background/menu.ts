import { browser } from 'wxt/browser';
import { patternsOf } from '../../lib/messages';
import { readSettings } from '../../lib/settings';
import { reportSeen } from './report-seen';
import { openReportWindow } from './report-window';
import { wordsFor } from './speak';

const ITEM = 'report';

/** Firefox for Android has no such menu. */
const menus = (): typeof browser.contextMenus | undefined =>
  (browser as Partial<typeof browser>).contextMenus;

/** Puts “Report this ad” into the menu of a right click on the sites we read, in the person's language; an earlier one is replaced. */
export async function showMenu(): Promise<void> {
  const { settings } = await readSettings();
  const words = await wordsFor(settings);
  await menus()?.removeAll();
  menus()?.create({
    id: ITEM,
    title: words.t('send.title'),
    contexts: ['page', 'selection', 'link', 'image', 'video'],
    documentUrlPatterns: patternsOf(),
  });
}

/** Reports the post on which the menu was opened. Add it before anything is awaited: the press may have woken us. */
export function listenToMenu(attempt: (task: () => Promise<unknown>) => void): void {
  menus()?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== ITEM || !tab) return;
    attempt(async () => {
      if (!(await reportSeen(tab))) await openReportWindow({ problem: 'gone' });
    });
  });
}
