import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startSite } from '../../tests/site';
import {
  type BrowserSession,
  getChromium,
  getFirefox,
  launchChromium,
  launchFirefox,
  type Say,
} from '../browsers';
import { buildExtension } from '../steps/build-extension';
import { formatDemo, readDemo } from './demo-report';
import { flaggedPosts, pageStatus, scrollThrough } from './feed-page';
import { flagTitles } from './flag-titles';

export interface Demo {
  readonly browser: 'chromium' | 'firefox';
  readonly display: 'headless' | 'window';
}

const PICTURES = join('.output', 'demo');
/** Milliseconds that the demo's two dozen posts may take to be read. */
const PATIENCE = 60_000;

/**
 * Builds the extension and shows it in a real browser on the demo feed, which this computer serves as www.facebook.com. Ends when the
 * window is closed or `stop` is called; headless, when the feed was read. Leaves nothing behind. Throws a sentence when that can't be.
 */
export async function runDemo({ browser, display }: Demo, say: Say, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) =>
    stop.addEventListener('abort', () => resolve(), { once: true }),
  );
  say('Building the extension …');
  const extension = await buildExtension(browser === 'firefox' ? 'firefox' : 'chrome');
  const program = await (browser === 'firefox' ? getFirefox(say) : getChromium(say));
  const site = await startSite({ defaults: { live: display === 'window' ? ['endless'] : [] } });
  try {
    say(`Starting ${program.name} …`);
    const launch = browser === 'firefox' ? launchFirefox : launchChromium;
    const session = await launch(program, { extension, port: site.port, display });
    try {
      const work =
        display === 'window' ? showWindow(session, site.url, say) : readFeed(session, site.url, say);
      await Promise.race([work, stopped]);
    } finally {
      await session.close();
    }
  } finally {
    await site.close();
  }
}

async function showWindow({ tab, closed }: BrowserSession, url: string, say: Say): Promise<void> {
  await tab.open(url);
  say(
    [
      '',
      'This is a local demo. The window shows invented posts that this computer serves under the name www.facebook.com;',
      'the real Facebook is not reached, and nothing leaves this computer.',
      'Scroll: the posts that look like lures carry a warning. The extension’s own window opens from its button in the toolbar',
      '(behind the puzzle piece).',
      '',
      'Close the window or press Ctrl-C here to end. The browser’s profile is thrown away.',
    ].join('\n'),
  );
  await closed;
}

async function readFeed(session: BrowserSession, url: string, say: Say): Promise<void> {
  const { tab } = session;
  say('Reading the demo feed, invented posts that this computer serves as www.facebook.com …');
  await tab.open(`${url}?first=1000`);
  await everythingJudged(session);
  console.log(formatDemo(await readDemo(tab, flagTitles())));
  await takePictures(session);
  say(`Pictures are in ${PICTURES}.`);
}

/** Scrolls through until every post was read and no card came or went since the last look. */
async function everythingJudged(session: BrowserSession): Promise<void> {
  const { tab } = session;
  const giveUp = Date.now() + PATIENCE;
  let read = 0;
  let before: string | undefined;
  const posts = await tab.evaluate(() =>
    window.__site && 'posts' in window.__site ? window.__site.posts().length : 0,
  );
  while (Date.now() < giveUp) {
    await scrollThrough(tab);
    read = (await pageStatus(session).catch(() => undefined))?.read ?? 0; // nobody answers until the script has started
    const now = JSON.stringify(await flaggedPosts(tab));
    if (posts > 0 && read >= posts && now === before) return;
    before = now;
  }
  throw new Error(`Only ${read} of the demo’s ${posts} posts were read within ${PATIENCE / 1000} seconds.`);
}

async function takePictures(session: BrowserSession): Promise<void> {
  const { tab } = session;
  const picture = (name: string, of = tab) => of.screenshot(join(PICTURES, `${name}.png`));
  await mkdir(PICTURES, { recursive: true });
  await tab.resize(1280, 900);
  await picture('feed');
  await openPanel(session, 'why');
  await picture('card-why');
  await openPanel(session, 'steps');
  await picture('card-what-to-do');
  await tab.open(`${await tab.evaluate(() => location.origin)}/?theme=dark`);
  await openPanel(session, 'why');
  await picture('card-dark');
  const popup = await session.openBehind(`${session.extensionOrigin}/popup.html`);
  await popup.resize(500, 700);
  await popup.evaluate(async () => {
    while (!document.querySelector('.tile')) await new Promise((next) => setTimeout(next, 50));
  });
  await picture('popup', popup);
  await popup.close();
}

/** Opens a panel of the first card by a click, and brings the whole post into view. */
async function openPanel({ tab }: BrowserSession, panel: 'why' | 'steps'): Promise<void> {
  await tab.click(`job-red-flags >> [data-act="${panel}"]`);
  await tab.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    const card = document.querySelector('job-red-flags');
    scrollBy(0, (card?.getBoundingClientRect().top ?? 0) - 140);
    await drawn();
  });
}
