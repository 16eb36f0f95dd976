/** What matches at an element or below it. */
export function atOrBelow(element: Element, select: string): Element[] {
  const below = [...element.querySelectorAll(select)];
  return element.matches(select) ? [element, ...below] : below;
}

export function firstAt(element: Element, select: string): Element | null {
  return element.matches(select) ? element : element.querySelector(select);
}

export function holds(element: Element, select: string): boolean {
  return firstAt(element, select) !== null;
}
