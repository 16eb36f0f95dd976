import type { PageShape, ShapeElement } from '../../messages';
import type { Candidates } from '../selectors';

const MAX_ELEMENTS = 1_500;
const MAX_DEPTH = 120;
/** Elements that look alike stand side by side by the hundred; so many of them tell enough. */
const ALIKE = 3;

/** What stands beside posts, and what has no posts inside. */
const CLOSED = 'svg,[role="navigation"],[role="banner"],job-red-flags';

/** How many elements each selector of the rules matches, by key, best candidate first. */
export function matchesOf(selectors: Readonly<Record<string, Candidates>>): PageShape['matches'] {
  return Object.fromEntries(
    Object.entries(selectors).map(([key, { ranked }]) => [
      key,
      ranked.map((select) => document.querySelectorAll(select).length),
    ]),
  );
}

/**
 * The elements at and below `root` in their order, as tag, role and names of attributes. No words and no values but the role, which
 * whoever shows this checks: a page may write anything there. Bounded in number and depth.
 */
export function shapeOf(root: Element): ShapeElement[] {
  const shape: ShapeElement[] = [];
  const waiting: [element: Element, depth: number][] = [[root, 0]];
  for (let next = waiting.pop(); next && shape.length < MAX_ELEMENTS; next = waiting.pop()) {
    const [element, depth] = next;
    const below = depth < MAX_DEPTH && !element.matches(CLOSED) ? fewAlike(element.children) : [];
    shape.push({ ...faceOf(element), depth, left: element.childElementCount - below.length });
    for (const child of below.reverse()) waiting.push([child, depth + 1]);
  }
  return shape;
}

function fewAlike(elements: Iterable<Element>): Element[] {
  const seen = new Map<string, number>();
  return [...elements].filter((element) => {
    const face = JSON.stringify(faceOf(element));
    const count = (seen.get(face) ?? 0) + 1;
    seen.set(face, count);
    return count <= ALIKE;
  });
}

const faceOf = (element: Element): Omit<ShapeElement, 'depth' | 'left'> => ({
  tag: element.localName,
  role: element.getAttribute('role'),
  attributes: element.getAttributeNames(),
});
