import { startSite } from '../../tests/site';
import { getChromium, getFirefox, getFonts, launchChromium, launchFirefox, type Say } from '../browsers';
import { buildExtension } from '../steps/build-extension';
import { demoPlaces } from './places';
import { readDemo } from './read-demo';
import { showWindow } from './show-window';

export interface Demo {
  readonly browser: 'chromium' | 'firefox';
  readonly display: 'headless' | 'window';
}

/**
 * Builds the extension and shows it in a real browser on the demo, which this computer serves as Facebook and Instagram. Ends when the
 * window is closed or `stop` is called; headless, when all pages were read. Leaves nothing behind but pictures. Throws a sentence when
 * that can't be.
 */
export async function runDemo({ browser, display }: Demo, say: Say, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) =>
    stop.addEventListener('abort', () => resolve(), { once: true }),
  );
  say('Building the extension …');
  const extension = await buildExtension(browser === 'firefox' ? 'firefox' : 'chrome');
  const program = await (browser === 'firefox' ? getFirefox(say) : getChromium(say));
  if (display === 'headless') await getFonts(say);
  const live = display === 'window' ? (['endless'] as const) : [];
  const site = await startSite({ defaults: { live } });
  try {
    say(`Starting ${program.name} …`);
    const launch = browser === 'firefox' ? launchFirefox : launchChromium;
    const session = await launch(program, { extension, port: site.port, display });
    try {
      const places = demoPlaces(site.feeds);
      const work = display === 'window' ? showWindow : readDemo;
      await Promise.race([work(session, places, say), stopped]);
    } finally {
      await session.close();
    }
  } finally {
    await site.close();
  }
}
