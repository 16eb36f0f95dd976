import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSite } from '../../tests/site';
import { FIREFOX_HOST, type InstalledBrowser, startFirefox } from '../browsers';
import { readCount } from './read-count';
import type { Arm, Run } from './run';
import { END, expectInFront, feedAddress, pause, START, scrollToEnd, VIEW } from './scroll';

/** Scrolls through a feed of so many posts once, in a new Firefox. */
export async function runInFirefox(program: InstalledBrowser, arm: Arm, posts: number): Promise<Run> {
  const site = await startSite();
  const id = arm.folder === undefined ? 'nobody@example.org' : geckoIdOf(arm.folder);
  const started = await startFirefox(program, { port: site.port, display: 'headless', id }).catch(
    async (error) => {
      await site.close();
      throw error;
    },
  );
  const { tabs } = started;
  try {
    if (arm.folder) await tabs.send('Addon:Install', { path: arm.folder, temporary: true });
    await tabs.first.resize(VIEW.width, VIEW.height);
    await pause(START);
    await tabs.inBrowser(closeOtherTabs);
    await tabs.first.open(feedAddress(site.url, posts));
    await pause(START);
    await expectInFront(tabs.first);
    const before = await tabs.inBrowser(processTimes);
    const curve: { posts: number; page: number }[] = [];
    await scrollToEnd(tabs.first, async (loaded) => {
      const { page } = await tabs.inBrowser(processTimes);
      curve.push({ posts: loaded, page: page - before.page });
    });
    await pause(END);
    const after = await tabs.inBrowser(processTimes);
    const askRead = async () =>
      readCount(await tabs.openBehind(`moz-extension://${FIREFOX_HOST}/popup.html`));
    return {
      arm: arm.name,
      posts,
      page: after.page - before.page,
      extension: after.extension - before.extension,
      all: after.all - before.all,
      curve,
      ...(arm.is === 'ours' && { read: await askRead() }),
    };
  } finally {
    await started.close();
    await site.close();
  }
}

/** Of an extension written for version 2 of the manifest, or for version 3. */
function geckoIdOf(folder: string): string {
  type Settings = { readonly gecko?: { readonly id?: string } };
  const { browser_specific_settings, applications } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  ) as { browser_specific_settings?: Settings; applications?: Settings }; // of a package that Firefox takes
  const id = browser_specific_settings?.gecko?.id ?? applications?.gecko?.id;
  if (id === undefined) throw new Error(`${folder} has no id.`);
  return id;
}

interface BrowserScope {
  readonly Services: {
    readonly wm: {
      getMostRecentWindow(type: string): {
        readonly gBrowser: { readonly tabs: readonly object[]; removeTab(tab: object): void };
      };
    };
  };
  readonly ChromeUtils: { requestProcInfo(): Promise<Process & { readonly children: readonly Process[] }> };
}
interface Process {
  readonly type: string;
  readonly origin?: string;
  /** ns. */
  readonly cpuTime: number;
}

/** An extension may have opened a page of its own since its start; the one that was there first stays. In Firefox's own scope. */
async function closeOtherTabs(): Promise<void> {
  const { Services } = globalThis as unknown as BrowserScope;
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  for (const tab of gBrowser.tabs.slice(1)) gBrowser.removeTab(tab);
}

/** Milliseconds of processor time since they started, in Firefox's own scope. */
async function processTimes(): Promise<{ page: number; extension: number; all: number }> {
  const { ChromeUtils } = globalThis as unknown as BrowserScope;
  const parent = await ChromeUtils.requestProcInfo();
  const sum = (processes: readonly Process[]) =>
    processes.reduce((all, { cpuTime }) => all + cpuTime, 0) / 1e6;
  return {
    page: sum(parent.children.filter(({ origin }) => origin?.includes('facebook.com'))),
    extension: sum(parent.children.filter(({ type }) => type === 'extension')),
    all: sum([parent, ...parent.children]),
  };
}
