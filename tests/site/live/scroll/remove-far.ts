import type { Live } from '../../shape';
import { elementOf, feedOf } from '../elements';
import type { Page } from '../page';
import { takeAway } from '../units';
import { NEAR } from './near';

/**
 * Takes away the units that are far from the window; the feed's padding stands for them. Gives a function that looks again;
 * `changed` is called when units were drawn.
 */
export function removeFar(page: Page, has: (live: Live) => boolean, changed: () => void): () => void {
  let asked = false;
  // Of reels one or two are there, whatever a feed does.
  const near = (): number | undefined => {
    const { page: shown } = page.screen.place;
    if (shown === 'reels') return innerHeight / 2;
    return shown === 'feed' && has('virtual') ? NEAR : undefined;
  };
  const look = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const within = near();
      if (within === undefined) return;
      takeAway(page, heightsOfFar(page, within));
      changed();
    });
  };
  for (const type of ['scroll', 'resize']) addEventListener(type, look, { passive: true, signal: page.life });
  return look;
}

/** The height of each unit that is too far from the window to be drawn. */
function heightsOfFar(page: Page, near: number): Map<number, number> {
  const far = new Map<number, number>();
  const feed = feedOf(page).dom;
  let top = feed instanceof Element ? feed.getBoundingClientRect().top : 0;
  page.screen.units.forEach((unit, at) => {
    const height = unit.emptied ?? elementOf(page, at)?.getBoundingClientRect().height ?? 0;
    if (top + height < -near || top > innerHeight + near) far.set(at, Math.round(height));
    top += height;
  });
  return far;
}
