/** Says whether an element can be seen. Layouts are expensive: ask it of the few candidates only. */
export type Shown = (element: Element) => boolean;

/**
 * Whether an element has a box on the page: not `display: none`, not `visibility: hidden`, not flat, not parked far to the left or
 * above, as sites do with the second copies of their texts. What is scrolled out of view, in the page or in a dialog, has one. Asks
 * style first, since that alone needs no layout.
 */
export function hasBox(element: Element): boolean {
  if (element.checkVisibility?.({ checkVisibilityCSS: true }) === false) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1) return false;
  if (right > 0 && bottom > 0) return true;
  let [left, top] = [Math.abs(scrollX), scrollY];
  for (let at = element.parentElement; at && at !== document.documentElement; at = at.parentElement) {
    left += Math.abs(at.scrollLeft); // negative in scripts that run from the right
    top += at.scrollTop;
  }
  return right + left > 0 && bottom + top > 0;
}
