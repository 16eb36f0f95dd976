import type { BrowserSession, Say } from '../browsers';
import type { DemoPlace } from './places';
import { serveStart } from './serve-start';
import { notesPage, startPage } from './start-page';

/** Opens the start page and leaves the browser to the person, until they close it. */
export async function showWindow(
  { tab, closed }: BrowserSession,
  places: readonly DemoPlace[],
  say: Say,
): Promise<void> {
  const start = await serveStart({ '/': startPage(places), '/notes': notesPage(places) });
  try {
    await tab.open(start.url);
    say(
      [
        '',
        'This is a local demo. The pages that the window leads to hold invented posts, which this computer serves under the names',
        'www.facebook.com and www.instagram.com; the real sites are not reached, and nothing leaves this computer.',
        'Posts that look like lures carry a warning. The extension’s own window opens from its button in the toolbar (behind the',
        'puzzle piece).',
        '',
        `Lost the start page? ${start.url} in that window.`,
        'Close the window or press Ctrl-C here to end. The browser’s profile is thrown away.',
      ].join('\n'),
    );
    await closed;
  } finally {
    await start.close();
  }
}
