import type { Live } from '../../shape';
import { findPart, type Page } from '../page';
import { drawAnewOnce } from './draw-anew';
import { emptyFar } from './empty-far';
import { followSlide } from './follow-slide';
import { loadNearEnd } from './load-more';
import { removeFar } from './remove-far';

/**
 * What happens on its own while a person scrolls: loading, emptying or taking away, and drawing anew. Gives a function that looks at
 * units which were added since.
 */
export function followScrolling(
  page: Page,
  has: (live: Live) => boolean,
  loadMore: () => Promise<void>,
): () => void {
  const seen = new WeakSet<Element>();
  const watches: ((element: Element) => void)[] = [];
  const looks: (() => void)[] = [];
  if (has('rerender')) watches.push(drawAnewOnce(page));
  if (page.drawing.feed.far === 'removed') looks.push(removeFar(page, has, watchUnits), followSlide(page));
  else if (has('virtual')) watches.push(emptyFar(page));
  if (has('endless')) looks.push(loadNearEnd(page, loadMore));

  function watchUnits(): void {
    for (const { dom } of findPart(page, 'feed')?.children.slice(page.drawing.feed.before) ?? []) {
      if (!(dom instanceof Element) || seen.has(dom)) continue;
      seen.add(dom);
      for (const watch of watches) watch(dom);
    }
  }

  const look = (): void => {
    watchUnits();
    for (const each of looks) each();
  };
  look();
  return look;
}
