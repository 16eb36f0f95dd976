import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { InstalledBrowser } from './find';
import { firstPageOf } from './first-page';
import { makeProfile, removerOf } from './profile';
import {
  type BrowserSession,
  type BrowserTab,
  type Evaluate,
  type Json,
  type LaunchOptions,
  type PageWork,
  pageExpression,
} from './session';

/** The parts of chrome://extensions' private API that we use; it is what a person's clicks there call. */
interface ExtensionsPage {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: HostAccess }): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string }>;
    reload(id: string): Promise<void>;
  };
}
type HostAccess = 'ON_CLICK' | 'ON_ALL_SITES';

/** The WebExtension calls made in the extension's own pages. */
interface ExtensionApi {
  readonly tabs: { query(filter: { active: true }): Promise<{ id?: number }[]> };
  readonly action: { getBadgeText(on: { tabId: number }): Promise<string> };
}

const VIEW = { width: 1280, height: 900 };

/** Starts Chromium with the extension in a profile of its own, which is gone when the session closes. */
export async function launchChromium(
  program: InstalledBrowser,
  options: LaunchOptions,
): Promise<BrowserSession> {
  const { context, profile, close } = await startChromium(program, options);
  try {
    const driver = await drive(context, program, options.extension);
    const downloads = join(profile, 'saved');
    await driver.saveInto(downloads);
    return { ...driver, downloads, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface StartedChromium {
  readonly context: BrowserContext;
  /** Its folder, gone when it closes. */
  readonly profile: string;
  readonly close: () => Promise<void>;
}

/** Starts Chromium in a profile of its own, as it is: no extension, nothing driven yet. */
export async function startChromium(
  program: InstalledBrowser,
  options: Omit<LaunchOptions, 'extension'>,
): Promise<StartedChromium> {
  const profile = await makeProfile(tmpdir(), { name: 'chromium', beginsWith: options.beginsWith });
  const removeProfile = removerOf(profile, () => undefined); // Playwright ends its browser itself
  const headless = options.display === 'headless';
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: program.path,
      headless: false, // Playwright's own headless mode is an older one without extensions
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      ignoreHTTPSErrors: true,
      viewport: headless ? VIEW : null,
      args: [
        ...(headless
          ? ['--headless=new', '--disable-gpu']
          : [`--window-size=${VIEW.width},${VIEW.height}`, '--test-type']),
        '--enable-unsafe-extension-debugging', // opens CDP's Extensions domain
        `--host-resolver-rules=MAP *:443 127.0.0.1:${options.port}`,
        '--ignore-certificate-errors',
        '--no-first-run',
        '--disable-component-update',
        '--lang=en-US',
      ],
    })
    .catch(async (error) => {
      await removeProfile();
      throw new Error(`${program.name} could not be started: ${firstLine(error)}`);
    });
  return {
    context,
    profile,
    close: async () => {
      await context.close();
      await options.keep?.(profile);
      await removeProfile();
    },
  };
}

async function drive(context: BrowserContext, program: InstalledBrowser, extension: string) {
  const page = context.pages()[0] ?? (await context.newPage());
  const browser = context.browser();
  if (browser === null) throw new Error(`${program.name} cannot be spoken to.`);
  const cdp = await browser.newBrowserCDPSession();
  const extensionId = await install(context, cdp, extension);
  const extensionOrigin = `chrome-extension://${extensionId}`;

  const openBehind = async (url: string) => {
    // By its id: the extension may open a window of its own meanwhile.
    const opened = context.waitForEvent('page', {
      predicate: async (page) => (await targetIdOf(page)) === (await made).targetId,
    });
    const made = cdp.send('Target.createTarget', { url, background: true });
    const [behind] = await Promise.all([opened, made]);
    // Not waitForLoadState: a page that loads while Playwright takes hold of it has no load event to come.
    await behind.waitForFunction(
      () => location.href !== 'about:blank' && document.readyState === 'complete',
      undefined,
      { polling: 50 }, // behind another tab no frame is drawn
    );
    return behind;
  };
  const inExtensionsPage = async <Result>(work: (settings: BrowserTab) => Promise<Result>) => {
    const settings = await openBehind('chrome://extensions/');
    try {
      return await work(asTab(settings));
    } finally {
      await settings.close();
    }
  };
  const setHostAccess = (hostAccess: HostAccess) =>
    inExtensionsPage((settings) =>
      settings.evaluate(
        async (change: { extensionId: string; hostAccess: HostAccess }) => {
          const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
          await developerPrivate.updateExtensionConfiguration(change);
        },
        { extensionId, hostAccess },
      ),
    );

  return {
    browser: 'chromium',
    name: program.name,
    extensionOrigin,
    tab: asTab(page),
    openBehind: async (url) => asTab(await openBehind(url)),
    badge: async () => {
      const inside = await openBehind(`${extensionOrigin}/popup.html`);
      try {
        return await asTab(inside).evaluate(async () => {
          const { tabs, action } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
          const [active] = await tabs.query({ active: true });
          return active?.id === undefined ? '' : action.getBadgeText({ tabId: active.id });
        });
      } finally {
        await inside.close();
      }
    },
    stopBackground: () => stopWorkers(context, page),
    reloadExtension: () =>
      inExtensionsPage((settings) =>
        settings.evaluate(async (id: string) => {
          const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
          // Without developer mode an unpacked extension stays off after its reload.
          await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await developerPrivate.reload(id);
          while ((await developerPrivate.getExtensionInfo(id)).state !== 'ENABLED')
            await new Promise((next) => setTimeout(next, 20));
        }, extensionId),
      ),
    revokeAccess: () => setHostAccess('ON_CLICK'),
    grantAccess: () => setHostAccess('ON_ALL_SITES'),
    install: async (folder) => void (await install(context, cdp, folder)),
    colorScheme: async (colorScheme) =>
      void (await Promise.all(context.pages().map((each) => each.emulateMedia({ colorScheme })))),
    closed: new Promise<void>((resolve) => context.once('close', () => resolve())),
    /** Playwright names files by numbers, and forgets them when it closes. */
    saveInto: (downloadPath: string) =>
      cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath }),
  } satisfies Omit<BrowserSession, 'close' | 'downloads'> & Record<'saveInto', unknown>;
}

/** Loads an extension, closes the page that it opens, and gives its id. */
async function install(context: BrowserContext, cdp: CDPSession, folder: string): Promise<string> {
  const firstPage = firstPageOf(folder);
  if (firstPage === undefined) return loadUnpacked(cdp, folder);
  const [id, page] = await Promise.all([loadUnpacked(cdp, folder), context.waitForEvent('page')]);
  await page.waitForURL(`chrome-extension://${id}${firstPage}`);
  await page.close();
  return id;
}

/** Not by `--load-extension`: branded browsers ignore it, and this gives the id. Needs Chromium 126 or newer. */
export async function loadUnpacked(cdp: CDPSession, folder: string): Promise<string> {
  // Playwright's types leave this domain out.
  const send = cdp.send.bind(cdp) as unknown as (
    command: string,
    parameters: object,
  ) => Promise<{ id: string }>;
  return (await send('Extensions.loadUnpacked', { path: folder })).id;
}

/** As the DevTools protocol knows the page; nothing for one that closes meanwhile. */
async function targetIdOf(page: Page): Promise<string | undefined> {
  try {
    const own = await page.context().newCDPSession(page);
    const { targetInfo } = await own.send('Target.getTargetInfo');
    await own.detach();
    return targetInfo.targetId;
  } catch {
    return undefined;
  }
}

async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  const running = new Set<string>();
  const allStopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions) {
        if (runningStatus === 'stopped') running.delete(versionId);
        else running.add(versionId);
      }
      if (running.size === 0) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await allStopped;
  await cdp.detach();
}

export function asTab(page: Page): BrowserTab {
  // The two forms of Evaluate differ in types only.
  const evaluate: Evaluate = (work: PageWork, argument?: Json) =>
    page.evaluate(pageExpression(work, argument)) as never;
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    goBack: async () => void (await page.goBack()),
    goForward: async () => void (await page.goForward()),
    evaluate,
    addScript: async (source) => void (await page.evaluate(`${source}\n;0`)),
    click: (selector) => page.locator(selector).first().click({ timeout: 10_000 }),
    press: (key) => page.keyboard.press(key),
    screenshot: async (path) => void (await page.screenshot({ path })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => page.close(),
  };
}

const firstLine = (error: unknown) => String(error).split('\n', 1)[0];
