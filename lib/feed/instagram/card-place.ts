import { isInside, rowAround } from './post-parts';
import type { Selectors } from './selectors';

/**
 * The block that a card goes before: the outermost that holds one part of the post alone, and stands below another and not beside it,
 * so that the card gets the whole width.
 */
export function cardPlace(part: Element, box: Element, selectors: Selectors): Element {
  const item = part.closest('li');
  const list = item && isInside(part, 'li', box) ? item : box;
  return outOfRows(rowAround(part, list, selectors), box);
}

/** Whether an element's children stand side by side. Asks for style, not for a layout. */
export function isRow(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  if (display.endsWith('flex')) return !flexDirection.startsWith('column');
  return display.startsWith('inline') || display.endsWith('grid');
}

function outOfRows(block: Element, box: Element): Element {
  let at = block;
  for (let above = at.parentElement; above && above !== box && isRow(above); above = at.parentElement)
    at = above;
  return at;
}
