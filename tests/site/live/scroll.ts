import type { Live } from '../shape';
import type { Page } from './page';
import { elementOf, update } from './units';

/** Pixels beyond the window within which units stay drawn, and before the end at which more is loaded. */
const NEAR = 1600;

/**
 * What happens on its own while a person scrolls: loading, emptying and drawing anew. Gives a function that looks at units which
 * were added since.
 */
export function followScrolling(
  page: Page,
  has: (live: Live) => boolean,
  loadMore: () => Promise<void>,
): () => void {
  const places = new WeakMap<Element, number>();
  const drawnAnew = new WeakSet<Element>();
  let watched = 0;
  let feed: Element | undefined;

  const nearby = new IntersectionObserver((entries) => entries.forEach(emptyOrFill), {
    rootMargin: `${NEAR}px 0px`,
  });
  const visible = new IntersectionObserver((entries) => entries.forEach(drawAnewOnce));

  function emptyOrFill({ target, isIntersecting, boundingClientRect }: IntersectionObserverEntry): void {
    const index = places.get(target);
    const unit = index === undefined ? undefined : page.screen.units[index];
    if (index === undefined || unit === undefined || elementOf(page, index) !== target) return;
    if (unit.strip === 'placeholder') return;
    if (isIntersecting && unit.emptied !== undefined) {
      update(page, index, { emptied: undefined, drawing: unit.drawing + 1 });
    } else if (!isIntersecting && unit.emptied === undefined) {
      update(page, index, { emptied: Math.round(boundingClientRect.height) });
    }
  }

  function drawAnewOnce({ target, isIntersecting }: IntersectionObserverEntry): void {
    const index = places.get(target);
    const unit = index === undefined ? undefined : page.screen.units[index];
    if (!isIntersecting || index === undefined || unit === undefined || drawnAnew.has(target)) return;
    if (unit.emptied !== undefined || unit.strip === 'placeholder') return;
    drawnAnew.add(target);
    update(page, index, { drawing: unit.drawing + 1 });
  }

  function watchNew(): void {
    const first = elementOf(page, 0)?.parentElement ?? undefined;
    if (first !== feed) {
      nearby.disconnect();
      visible.disconnect();
      feed = first;
      watched = 0;
    }
    for (; watched < page.screen.units.length; watched++) {
      const element = elementOf(page, watched);
      if (element === undefined) continue;
      places.set(element, watched);
      if (has('virtual')) nearby.observe(element);
      if (has('rerender')) visible.observe(element);
    }
  }

  let loading = false;
  async function loadNearEnd(): Promise<void> {
    if (loading || !has('endless') || page.screen.loaded >= page.screen.total) return;
    const left = document.documentElement.scrollHeight - window.scrollY - window.innerHeight;
    if (left > NEAR) return;
    loading = true;
    await loadMore();
    loading = false;
    requestAnimationFrame(() => void loadNearEnd());
  }
  addEventListener('scroll', () => void loadNearEnd(), { passive: true });
  addEventListener('resize', () => void loadNearEnd(), { passive: true });
  watchNew();
  void loadNearEnd();
  return watchNew;
}
