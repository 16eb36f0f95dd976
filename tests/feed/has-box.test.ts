import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasBox } from '../../lib/feed/has-box';

/** An element whose box lies there in the view; this page's DOM has no layout of its own. */
function at(box: { x?: number; y?: number; width?: number; height?: number }): HTMLElement {
  const { x = 10, y = 10, width = 500, height = 100 } = box;
  const element = document.body.appendChild(document.createElement('div'));
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(x, y, width, height));
  return element;
}

/** Puts an element into a box that was scrolled. */
function scrolled(element: Element, offset: { scrollTop?: number; scrollLeft?: number }): void {
  const scroller = Object.assign(document.createElement('div'), offset);
  scroller.append(element.parentElement === document.body ? element : (element.parentElement ?? element));
  document.body.replaceChildren(scroller);
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('an element has a box', () => {
  it('where it can be seen', () => {
    expect(hasBox(at({}))).toBe(true);
    expect(hasBox(at({ x: -490 })), 'a little of it').toBe(true);
  });

  it('also when the page was scrolled past it', () => {
    vi.stubGlobal('scrollY', 5_000);
    expect(hasBox(at({ y: -4_000 }))).toBe(true);
  });

  it('also when a dialog was scrolled past it, to the side too, from right to left too', () => {
    const message = at({ y: -1_500, x: -600 });
    scrolled(message, { scrollTop: 1_000 });
    expect(hasBox(message), 'not as far as that').toBe(false);
    scrolled(message, { scrollTop: 700, scrollLeft: -900 });
    expect(hasBox(message)).toBe(true);
  });
});

describe('an element has none', () => {
  it.each([
    ['flat', { height: 0 }],
    ['a hair wide', { width: 1 }],
    ['parked to the left', { x: -10_000 }],
    ['parked above', { y: -10_000 }],
  ])('when it is %s', (_, box) => {
    vi.stubGlobal('scrollY', 800);
    const parked = at(box);
    scrolled(parked, { scrollTop: 300 });
    expect(hasBox(parked)).toBe(false);
  });

  it('when its style hides it, and no layout is asked for', () => {
    const hidden = Object.assign(at({}), { checkVisibility: () => false });
    expect(hasBox(hidden)).toBe(false);
    expect(hidden.getBoundingClientRect).not.toHaveBeenCalled();
  });
});
