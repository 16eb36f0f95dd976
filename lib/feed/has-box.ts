/** Says whether an element can be seen. Layouts are expensive: ask it of the few candidates only. */
export type Shown = (element: Element) => boolean;

/**
 * Whether an element has a box on the page: not `display: none`, not `visibility: hidden`, not flat, not parked far to the left or
 * above, as sites do with the second copies of their texts. Asks style first, since that alone needs no layout.
 */
export function hasBox(element: Element): boolean {
  if (element.checkVisibility?.({ checkVisibilityCSS: true }) === false) return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
}
