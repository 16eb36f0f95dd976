import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, onTestFailed } from 'vitest';
import type { BrowserSession, BrowserTab } from '../../scripts/browsers';
import { type Site, type SiteOptions, startSite } from '../site';
import { BROWSER, launchBrowser } from './browser';

export { BROWSER } from './browser';

/** A real browser with the built extension, on the stand-in site. */
export interface Stage {
  readonly site: Site;
  readonly session: BrowserSession;
  /** The tab the person looks at. */
  readonly tab: BrowserTab;
  /** The popup as it opens over `tab`. */
  readonly openPopup: () => Promise<BrowserTab>;
  /** Saves `.output/screenshots/<browser>/<name>.png`, in `npm run test:all`: nothing is asserted of a picture, and each takes its time. */
  readonly screenshot: (name: string, of?: BrowserTab) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** CSS pixels: high, so that a feed of fifty posts is a few views long. */
const VIEW = { width: 1280, height: 2400 };

export interface Start {
  /** Folder of another extension than the built one. */
  readonly extension?: string;
  /** `new` has the browser compile its rules as after a real installation; otherwise it finds those of the built extension compiled. */
  readonly rules?: 'new';
}

/** A browser of its own, in which the extension has just been installed. */
export async function openStage(options: SiteOptions = {}, start: Start = {}): Promise<Stage> {
  const site = await startSite(options);
  const session = await launchBrowser({
    port: site.port,
    beginsWith: start.rules === 'new' ? undefined : inject('compiledRules'),
    ...(start.extension !== undefined && { extension: start.extension }),
  }).catch(async (error) => {
    await site.close();
    throw error;
  });
  const { tab } = session;
  await tab.resize(VIEW.width, VIEW.height);
  return {
    site,
    session,
    tab,
    openPopup: () => session.openBehind(`${session.extensionOrigin}/popup.html`),
    screenshot: async (name, of = tab) => {
      if (process.env.JRF_TESTS === 'everything') await takePicture(of, name);
    },
    close: async () => {
      await session.close();
      await site.close();
    },
  };
}

/** When this test fails, keeps a picture of what the person would have seen. */
export function pictureOfFailure({ tab }: Stage): void {
  onTestFailed(async ({ task }) => {
    await takePicture(tab, `failed-${task.name.replaceAll(/[^\w]+/g, '-').slice(0, 80)}`).catch(
      () => undefined,
    ); // the browser may be gone
  });
}

async function takePicture(of: BrowserTab, name: string): Promise<void> {
  const folder = join('.output', 'screenshots', BROWSER);
  await mkdir(folder, { recursive: true });
  await of.screenshot(join(folder, `${name}.png`));
}
