import type { Control } from '../../tests/site';
import type { BrowserTab } from '../browsers';

/** CSS pixels: a high window holds each post long enough to be read, however fast it is scrolled. */
export const VIEW = { width: 1280, height: 4000 };
/** CSS pixels at a time, as a wheel turns: about two posts. */
const STEP = 800;
/** Milliseconds between two steps. */
const PAUSE = 100;
/** Milliseconds between two looks at how far it is. */
const LOOK = 1_000;
/** For what a page has to do besides: Facebook's own ways to draw a post take turns, and far posts are emptied. */
const SHAPE = 'first=20&load=20&live=endless,virtual&root=mix&marks=mix&time=mix&author=mix';

/** Milliseconds: browser and extension have started; what was scrolled last has been read. */
export const START = 3_000;
export const END = 2_000;

export const feedAddress = (site: string, posts: number): string => `${site}?feed=endless-${posts}&${SHAPE}`;

/** Scrolls through a feed to its end, step by step. @param passed is told every second how many posts the page has loaded */
export async function scrollToEnd(tab: BrowserTab, passed: (posts: number) => Promise<void>): Promise<void> {
  await tab.evaluate(startScrolling, { step: STEP, pause: PAUSE });
  for (;;) {
    await pause(LOOK);
    const { loaded, done } = await tab.evaluate(progress);
    await passed(loaded);
    if (done) return;
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

declare global {
  interface Window {
    /** Whether `startScrolling` has come to the end of the feed. */
    __scrolled?: boolean;
  }
}

function startScrolling({ step, pause }: { step: number; pause: number }): void {
  const site = window.__site as Control; // nobody here holds back hydration
  window.__scrolled = false;
  const turn = () => {
    const before = scrollY;
    scrollBy(0, step);
    const { loaded, total } = scrollY > before ? { loaded: 0, total: 1 } : site.stats();
    if (loaded < total) setTimeout(turn, pause);
    else window.__scrolled = true;
  };
  turn();
}

function progress(): { loaded: number; done: boolean } {
  return { loaded: (window.__site as Control).stats().loaded, done: window.__scrolled === true };
}
