import { placeAround } from '../elements';
import type { Page } from '../page';
import { update } from '../units';

/** Draws each unit anew, with fresh elements, when it is first seen. */
export function drawAnewOnce(page: Page): (element: Element) => void {
  const visible = new IntersectionObserver((entries) => entries.forEach(drawAnew));
  /** Indices; a new page begins with fresh ones. */
  const done = new Set<number>();
  let { drawing } = page;

  function drawAnew({ target, isIntersecting }: IntersectionObserverEntry): void {
    if (drawing !== page.drawing) done.clear();
    drawing = page.drawing;
    const place = placeAround(page, target);
    if (typeof place !== 'number') {
      visible.unobserve(target);
      return;
    }
    const unit = page.screen.units[place];
    if (!isIntersecting || unit === undefined || done.has(place)) return;
    if (unit.emptied !== undefined || unit.strip === 'placeholder') return;
    done.add(place);
    update(page, place, { drawing: unit.drawing + 1 });
  }
  return (element) => visible.observe(element);
}
