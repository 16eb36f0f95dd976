import { SITES } from '../../sites';
import { withOptions } from '../address';
import { elementOf } from '../elements';
import type { Page } from '../page';

/** Among reels the address follows the slide in the middle of the window, without a new entry in the history. */
export function followSlide(page: Page): () => void {
  const look = (): void => {
    if (page.screen.place.page !== 'reels' || page.screen.dialog !== undefined) return;
    const inView = page.screen.units.find((_, at) => {
      const { top, bottom } = elementOf(page, at)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      return top <= innerHeight / 2 && bottom > innerHeight / 2;
    });
    if (inView === undefined) return;
    const { site } = page.drawing;
    const path = withOptions(`/reels/${SITES[site].nameOf(inView.post)}/`, site);
    if (path !== location.pathname + location.search) history.replaceState(history.state, '', path);
  };
  addEventListener('scroll', look, { passive: true, signal: page.life });
  return look;
}
