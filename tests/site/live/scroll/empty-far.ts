import { placeAround } from '../elements';
import type { Page } from '../page';
import { update } from '../units';
import { NEAR } from './near';

/** Empties the units that are far from the window, in place, and draws them with fresh elements when they come near again. */
export function emptyFar(page: Page): (element: Element) => void {
  const nearby = new IntersectionObserver((entries) => entries.forEach(emptyOrFill), {
    rootMargin: `${NEAR}px 0px`,
  });

  function emptyOrFill({ target, isIntersecting, boundingClientRect }: IntersectionObserverEntry): void {
    const place = placeAround(page, target);
    if (typeof place !== 'number') {
      nearby.unobserve(target);
      return;
    }
    const unit = page.screen.units[place];
    if (unit === undefined || unit.strip === 'placeholder') return;
    if (isIntersecting && unit.emptied !== undefined) {
      update(page, place, { emptied: undefined, drawing: unit.drawing + 1 });
    } else if (!isIntersecting && unit.emptied === undefined) {
      update(page, place, { emptied: Math.round(boundingClientRect.height) });
    }
  }
  return (element) => nearby.observe(element);
}
