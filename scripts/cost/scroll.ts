import type { Control } from '../../tests/site';
import type { BrowserTab } from '../browsers';

/** CSS pixels: a high window holds each post long enough to be read, however fast it is scrolled. */
export const VIEW = { width: 1280, height: 4000 };
/** CSS pixels at a time, as a wheel turns: about two posts. */
const STEP = 800;
/** Milliseconds between two steps. */
const PAUSE = 100;
/** Milliseconds that a scroll may take, and for each of its posts: ten times what a quiet machine needs. */
const PATIENCE = 60_000;
const LONGEST = 500;
/** Milliseconds between two looks at how far it is. */
const LOOK = 1_000;
/** For what a page has to do besides: Facebook's own ways to draw a post take turns, and far posts are emptied. */
const SHAPE = 'first=20&load=20&live=endless,virtual&root=mix&marks=mix&time=mix&author=mix';

/** Milliseconds: browser and extension have started; what was scrolled last has been read. */
export const START = 3_000;
export const END = 2_000;

export const feedAddress = (site: string, posts: number): string => `${site}?feed=endless-${posts}&${SHAPE}`;

/** Scrolls through a feed to its end, step by step. Throws when that takes far longer than it should. @param passed is told every second how many posts the page has loaded */
export async function scrollToEnd(tab: BrowserTab, passed: (posts: number) => Promise<void>): Promise<void> {
  await tab.evaluate(startScrolling, { step: STEP, pause: PAUSE });
  const began = Date.now();
  for (;;) {
    await pause(LOOK);
    const { loaded, total, done } = await tab.evaluate(progress);
    await passed(loaded);
    if (done) return;
    if (Date.now() - began > PATIENCE + total * LONGEST)
      throw new Error(`${loaded} of ${total} posts were scrolled, then it took too long`);
  }
}

/** Frames that a page in front draws in half a second, at the very least; one behind another tab draws one or two. */
const FEW_FRAMES = 5;

/** Throws when the page is not in front: it would hardly be drawn, and cost next to nothing. */
export async function expectInFront(tab: BrowserTab): Promise<void> {
  const frames = await tab.evaluate(countFrames, 500);
  if (frames < FEW_FRAMES) throw new Error(`The page is not in front: ${frames} frames in half a second.`);
}

function countFrames(milliseconds: number): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    const next = (frames: number) => {
      if (performance.now() - began >= milliseconds) resolve(frames);
      else requestAnimationFrame(() => next(frames + 1));
    };
    next(0);
  });
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

function progress(): { loaded: number; total: number; done: boolean } {
  const { loaded, total } = (window.__site as Control).stats();
  return { loaded, total, done: window.__scrolled === true };
}
