import { levels } from '../levels';
import { rowAround } from './post-parts';
import type { Selectors } from './selectors';

/**
 * The block that a card goes before: the outermost that holds one part of the post alone, and stands below another and not beside it,
 * so that the card gets the whole width. In a list nothing but items may stand, so there it is the list.
 */
export function cardPlace(part: Element, box: Element, selectors: Selectors): Element {
  const row = rowAround(part, box, selectors);
  for (const at of levels(row, box)) {
    const above = at.parentElement;
    if (!above || above === box || (isColumn(above) && !above.matches('ul,ol'))) return at;
  }
  return row;
}

/** Whether an element's children stand below each other, each as wide as it. Asks for style, not for a layout. */
export function isColumn(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  return display === 'flex' ? flexDirection.startsWith('column') : COLUMNS.has(display);
}

const COLUMNS = new Set(['block', 'flow-root', 'list-item', 'table-cell']);
