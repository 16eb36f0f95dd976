import type { Shown } from '../has-box';

/** Whether an element can be seen: sites keep copies of a message without a box, and hide from everybody what stands behind a dialog. */
export function isVisible(element: Element, shown: Shown): boolean {
  return !element.closest('[aria-hidden="true"]') && shown(element);
}
