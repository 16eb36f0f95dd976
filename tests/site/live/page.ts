import type { Drawing } from '../drawing/drawing';
import type { Screen } from '../drawing/screen';
import { type Mounted, mount, patch } from '../tree/live';
import { h, type SiteElement } from '../tree/node';

/** The site's own state in the page. */
export interface Page {
  drawing: Drawing;
  screen: Screen;
  readonly mountPoint: Element;
  mount: Mounted;
  /** Of a site that has one. */
  pool: Mounted | undefined;
  /** What a site's own error report would hold: failed updates, hydration faults. */
  readonly errors: string[];
  /** The listeners that the page's script puts on window and document go with it. */
  readonly life: AbortSignal;
  /** How often a unit was drawn anew. */
  redraws: number;
}

/** Shows another page in the same document, with new elements throughout. */
export function replace(page: Page, drawing: Drawing, screen: Screen): void {
  page.drawing = drawing;
  page.screen = screen;
  guarded(page, () => {
    const mounted = mount(drawing.page(screen));
    page.mountPoint.replaceChild(mounted.dom, page.mount.dom);
    page.mount = mounted;
    if (drawing.pool === undefined || page.pool === undefined) return;
    const pool = mount(drawing.pool.tree(screen));
    page.pool.dom.parentNode?.replaceChild(pool.dom, page.pool.dom);
    page.pool = pool;
  });
}

/** Runs an update; when it fails the whole page becomes an error, as was seen when units were altered by others. */
export function guarded(page: Page, change: () => void): void {
  try {
    change();
  } catch (error) {
    page.errors.push(String(error));
    page.mountPoint.replaceChildren();
    page.mount = mount(h('div', { class: page.drawing.cls('wrong') }, 'Something went wrong.'));
    page.mountPoint.append(page.mount.dom);
  }
}

export function findPart(page: Page, part: string): Mounted | undefined {
  return search(page.mount, page.drawing.cls(part), page.drawing.cls('feed'));
}

/** Does not look into the feed, which may hold thousands of units. */
function search(mounted: Mounted, cls: string, feed: string): Mounted | undefined {
  if (typeof mounted.node === 'string') return undefined;
  if (mounted.node.attrs.class === cls) return mounted;
  if (mounted.node.attrs.class === feed) return undefined;
  for (const child of mounted.children) {
    const found = search(child, cls, feed);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Draws one part of the page as it should be now, in place; a page without that part is left alone. */
export function patchPart(page: Page, part: string, next: SiteElement): void {
  const mounted = findPart(page, part);
  if (mounted !== undefined) patch(mounted, next, mounted.dom.parentNode ?? mounted.dom);
}

export function patchChild(parent: Mounted, index: number, next: SiteElement): void {
  const child = parent.children[index];
  if (child === undefined) throw new Error(`The site has no child ${index} there`);
  parent.children[index] = patch(child, next, parent.dom);
}

export function appendChild(parent: Mounted, node: SiteElement): void {
  const fresh = mount(node);
  const last = parent.children.at(-1);
  parent.dom.insertBefore(fresh.dom, last ? last.dom.nextSibling : null);
  parent.children.push(fresh);
}
