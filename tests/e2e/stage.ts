import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFailed } from 'vitest';
import {
  type BrowserSession,
  type BrowserTab,
  getChromium,
  getFirefox,
  launchChromium,
  launchFirefox,
} from '../../scripts/browsers';
import { productFolder } from '../../scripts/steps/build-extension';
import { type Site, type SiteOptions, startSite } from '../site';

/** A real browser with the built extension, on the stand-in site. */
export interface Stage {
  readonly site: Site;
  readonly session: BrowserSession;
  /** The tab the person looks at. */
  readonly tab: BrowserTab;
  /** The popup as it opens over `tab`. */
  readonly openPopup: () => Promise<BrowserTab>;
  /** Saves `.output/screenshots/<browser>/<name>.png`. */
  readonly screenshot: (name: string, of?: BrowserTab) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const BROWSER = process.env.JRF_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** CSS pixels: high, so that a feed of fifty posts is a few views long. */
const VIEW = { width: 1280, height: 2400 };

/** @param extension folder of another extension than the built one */
export async function openStage(options: SiteOptions = {}, extension?: string): Promise<Stage> {
  const site = await startSite(options);
  const session = await launch(site.port, extension).catch(async (error) => {
    await site.close();
    throw error;
  });
  const { tab } = session;
  await tab.resize(VIEW.width, VIEW.height);
  const screenshot = async (name: string, of = tab) => {
    const folder = join('.output', 'screenshots', BROWSER);
    await mkdir(folder, { recursive: true });
    await of.screenshot(join(folder, `${name}.png`));
  };
  return {
    site,
    session,
    tab,
    openPopup: () => session.openBehind(`${session.extensionOrigin}/popup.html`),
    screenshot,
    close: async () => {
      await session.close();
      await site.close();
    },
  };
}

async function launch(port: number, other: string | undefined): Promise<BrowserSession> {
  const [program, start, built] =
    BROWSER === 'firefox'
      ? [await getFirefox(console.warn), launchFirefox, productFolder('firefox')]
      : [await getChromium(console.warn), launchChromium, productFolder('chrome')];
  return start(program, { extension: other ?? built, port, display: 'headless' });
}

/** When this test fails, keeps a picture of what the person would have seen. */
export function pictureOfFailure({ screenshot }: Stage): void {
  onTestFailed(async ({ task }) => {
    await screenshot(`failed-${task.name.replaceAll(/[^\w]+/g, '-').slice(0, 80)}`).catch(() => undefined); // the browser may be gone
  });
}
