import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { startSite } from '../../tests/site';
import { asTab, type InstalledBrowser, loadUnpacked, startChromium } from '../browsers';
import { detachedNodes, heapOf, startProfile, startTrace, type ThreadClock, threadClock } from './inspect';
import { oursInside } from './ours-inside';
import { samplesOf } from './profile';
import { readCount } from './read-count';
import type { Arm, Run } from './run';
import { END, expectInFront, feedAddress, pause, START, scrollToEnd, VIEW } from './scroll';
import { type TasksFound, tasksIn } from './trace';

/** What looks on: nothing, the profiler, or the profiler and a trace. Each costs the page something itself. */
export type Looking = 'no' | 'profile' | 'trace';

export interface ChromiumRun extends Run {
  readonly tasks?: TasksFound;
}

/** Scrolls through a feed of so many posts once, in a new browser. */
export async function runInChromium(
  program: InstalledBrowser,
  arm: Arm,
  { posts, looking }: { readonly posts: number; readonly looking: Looking },
): Promise<ChromiumRun> {
  const site = await startSite();
  const started = await startChromium(program, { port: site.port, display: 'headless' }).catch(
    async (error) => {
      await site.close();
      throw error;
    },
  );
  try {
    const browser = await browserSession(started.context);
    const id = arm.folder === undefined ? undefined : await loadUnpacked(browser, arm.folder);
    await pause(START);
    const page = await onlyPage(started.context);
    await page.setViewportSize(VIEW);
    await page.goto(feedAddress(site.url, posts));
    await pause(START);
    await expectInFront(asTab(page));
    return await scrollAndLook({ context: started.context, browser, page, arm, id, posts, looking });
  } finally {
    await started.close();
    await site.close();
  }
}

async function scrollAndLook(use: {
  readonly context: BrowserContext;
  readonly browser: CDPSession;
  readonly page: Page;
  readonly arm: Arm;
  readonly id: string | undefined;
  readonly posts: number;
  readonly looking: Looking;
}): Promise<ChromiumRun> {
  const { context, browser, page, arm, id, posts, looking } = use;
  const inspector = await context.newCDPSession(page);
  await inspector.send('Performance.enable');
  const endTrace = looking === 'trace' ? await startTrace(browser) : undefined;
  const endProfile = looking === 'no' ? undefined : await startProfile(inspector);
  const marks: Mark[] = [];
  const mark = async (loaded: number) =>
    void marks.push({
      posts: loaded,
      times: await processTimes(browser),
      clock: await threadClock(inspector),
    });

  await mark(0);
  await scrollToEnd(asTab(page), mark);
  await pause(END);
  await mark(posts);

  const profile = await endProfile?.();
  const events = await endTrace?.();
  const samples = samplesOf(profile ?? NO_PROFILE, `chrome-extension://${id}/`);
  const heap = await heapOf(inspector);
  const isOurs = arm.is === 'ours' && id !== undefined;
  return {
    arm: arm.name,
    posts,
    ...processesIn(marks),
    heap,
    ...(isOurs && { read: await readCount(await behind(context, browser, `chrome-extension://${id}`)) }),
    ...(isOurs && profile && { ours: oursInside(marks, samples, await detachedNodes(inspector, id)) }),
    ...(events && { tasks: tasksIn(events, samples, `chrome-extension://${id}/`) }),
  };
}

const NO_PROFILE = { nodes: [], samples: [], timeDeltas: [], startTime: 0 };

/** Milliseconds by process. */
type ProcessTimes = ReadonlyMap<number, { readonly type: string; readonly time: number }>;

export interface Mark {
  readonly posts: number;
  readonly times: ProcessTimes;
  readonly clock: ThreadClock;
}

async function processTimes(browser: CDPSession): Promise<ProcessTimes> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map(({ id, type, cpuTime }) => [id, { type, time: cpuTime * 1000 }]));
}

/** What each process did between the first mark and the last. Of the renderers the page's has most to do; the others are extensions'. */
export function processesIn(marks: readonly Mark[]): Pick<Run, 'page' | 'extension' | 'all' | 'curve'> {
  const [first, last] = [marks[0]?.times, marks.at(-1)?.times];
  if (!first || !last) throw new Error('Nothing was measured.');
  const since = (times: ProcessTimes, id: number) => (times.get(id)?.time ?? 0) - (first.get(id)?.time ?? 0);
  const renderers = [...last.keys()]
    .filter((id) => last.get(id)?.type === 'renderer')
    .sort((one, other) => since(last, other) - since(last, one));
  const [page = -1, ...others] = renderers;
  const sum = (ids: Iterable<number>) => [...ids].reduce((all, id) => all + since(last, id), 0);
  return {
    page: since(last, page),
    extension: sum(others),
    all: sum(last.keys()),
    curve: marks.map(({ posts, times }) => ({ posts, page: since(times, page) })),
  };
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium cannot be spoken to.');
  return browser.newBrowserCDPSession();
}

/** An extension may have opened a page of its own since its start; the one that was there first stays, in front. */
async function onlyPage(context: BrowserContext): Promise<Page> {
  const [first = await context.newPage(), ...others] = context.pages();
  for (const other of others) await other.close();
  await first.bringToFront();
  return first;
}

async function behind(context: BrowserContext, browser: CDPSession, origin: string) {
  const opened = context.waitForEvent('page');
  await browser.send('Target.createTarget', { url: `${origin}/popup.html`, background: true });
  const popup = await opened;
  await popup.waitForFunction(() => location.href !== 'about:blank', undefined, { polling: 50 });
  return asTab(popup);
}
