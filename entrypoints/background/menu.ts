import { browser } from 'wxt/browser';
import { patternsOf } from '../../lib/messages';
import { readSettings } from '../../lib/settings';
import { openCheck } from '../check/open-check';
import { reportSeen } from './report-seen';
import { openReportWindow } from './report-window';
import { wordsFor } from './speak';

const REPORT = 'report';
const CHECK = 'check';

/** Firefox for Android has no such menu. */
const menus = (): typeof browser.contextMenus | undefined =>
  (browser as Partial<typeof browser>).contextMenus;

let last: Promise<unknown> = Promise.resolve();

/**
 * Puts “Report this ad” into the menu of a right click on the sites we read, and “Check this text” on chosen words of any page, in the
 * person's language; earlier ones are replaced. One after the other: two at once would both add what both took away.
 */
export function showMenu(): Promise<void> {
  const shown = last.then(drawMenu, drawMenu);
  last = shown;
  return shown;
}

async function drawMenu(): Promise<void> {
  const { settings } = await readSettings();
  const words = await wordsFor(settings);
  await menus()?.removeAll();
  menus()?.create({
    id: REPORT,
    title: words.t('send.title'),
    contexts: ['page', 'selection', 'link', 'image', 'video'],
    documentUrlPatterns: patternsOf(),
  });
  menus()?.create({ id: CHECK, title: words.t('check.menu'), contexts: ['selection'] });
}

/**
 * Reports the post on which the menu was opened, or opens the check page with the words that were chosen. Add it before anything is
 * awaited: the press may have woken us.
 */
export function listenToMenu(attempt: (task: () => Promise<unknown>) => void): void {
  menus()?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === CHECK)
      attempt(() => openCheck(selectionText ?? '', { keeps: tab?.incognito ? 'nothing' : 'answers' }));
    if (menuItemId !== REPORT || !tab) return;
    attempt(async () => {
      if (!(await reportSeen(tab))) await openReportWindow({ problem: 'gone' });
    });
  });
}
