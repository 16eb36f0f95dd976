import type { Draw, Unit } from '../parts/draw';
import { mountTree, poolTree } from '../parts/page';
import { sequence } from '../parts/sequence';
import { poolEntry } from '../parts/time';
import { unitTree } from '../parts/unit';
import type { SitePost } from '../posts/post';
import { type Mounted, mount, patch } from '../tree/live';
import { h, type SiteElement } from '../tree/node';

/** The site's own state in the page. */
export interface Page {
  draw: Draw;
  units: Unit[];
  /** Posts loaded so far, of so many in the feed. */
  loaded: number;
  total: number;
  readonly mountPoint: Element;
  mount: Mounted;
  pool: Mounted;
  /** What a site's own error report would hold: failed updates, hydration faults. */
  readonly errors: string[];
  /** How often a unit was drawn anew. */
  redraws: number;
}

export function findPart(page: Page, part: string): Mounted | undefined {
  return search(page.mount, page.draw.cls(part), page.draw.cls('feed'));
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

export function feedOf(page: Page): Mounted {
  const feed = findPart(page, 'feed');
  if (feed === undefined) throw new Error('The page shows no feed');
  return feed;
}

/** The feed's first child in a group is the sort header. */
export function childAt(page: Page, index: number): number {
  return page.draw.group === undefined ? index : index + 1;
}

export function elementOf(page: Page, index: number): Element | undefined {
  const dom = findPart(page, 'feed')?.children[childAt(page, index)]?.dom;
  return dom instanceof Element ? dom : undefined;
}

export function indexOf(page: Page, postId: string): number {
  const index = page.units.findIndex((unit) => unit.post.id === postId);
  if (index < 0)
    throw new Error(
      `No post "${postId}" is loaded; there are: ${page.units.map((u) => u.post.id).join(', ')}`,
    );
  return index;
}

/** Changes one unit and shows it. What a foreign hand did to the site's nodes shows here, as it would in React. */
export function update(page: Page, index: number, change: Partial<Unit>): void {
  const before = page.units[index];
  if (before === undefined) throw new Error(`No unit ${index}`);
  const unit = { ...before, ...change };
  page.units[index] = unit;
  guarded(page, () => {
    patchChild(feedOf(page), childAt(page, index), unitTree(page.draw, unit));
    const entries = poolEntries(page);
    patchChild(entries, index, poolEntry(page.draw, unit));
  });
  if (unit.drawing !== before.drawing) page.redraws++;
}

export function append(page: Page, posts: readonly SitePost[]): void {
  const units = sequence(page.draw, posts, page.loaded);
  page.loaded += posts.length;
  page.units.push(...units);
  guarded(page, () => {
    for (const unit of units) {
      appendChild(feedOf(page), unitTree(page.draw, unit));
      appendChild(poolEntries(page), poolEntry(page.draw, unit));
    }
    const end = findPart(page, 'end');
    if (end !== undefined) {
      const words = page.loaded >= page.total ? page.draw.labels.end : '';
      patch(end, h('div', { class: page.draw.cls('end') }, words), end.dom.parentNode ?? end.dom);
    }
  });
}

/** Shows another page in the same document, with new elements throughout. */
export function replace(page: Page, draw: Draw, posts: readonly SitePost[], total: number): void {
  page.draw = draw;
  page.units = sequence(draw, posts, 0);
  page.loaded = posts.length;
  page.total = total;
  guarded(page, () => {
    const mounted = mount(mountTree(draw, page.units, posts.length === total));
    page.mountPoint.replaceChild(mounted.dom, page.mount.dom);
    page.mount = mounted;
    const pool = mount(poolTree(draw, page.units));
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
    page.mount = mount(h('div', { class: page.draw.cls('wrong') }, 'Something went wrong.'));
    page.mountPoint.append(page.mount.dom);
  }
}

export function patchChild(parent: Mounted, index: number, next: SiteElement): void {
  const child = parent.children[index];
  if (child === undefined) throw new Error(`The site has no child ${index} there`);
  parent.children[index] = patch(child, next, parent.dom);
}

function appendChild(parent: Mounted, node: SiteElement): void {
  const fresh = mount(node);
  const last = parent.children.at(-1);
  parent.dom.insertBefore(fresh.dom, last ? last.dom.nextSibling : null);
  parent.children.push(fresh);
}

function poolEntries(page: Page): Mounted {
  const entries = page.pool.children[0]?.children[0];
  if (entries === undefined) throw new Error('The page has no label pool');
  return entries;
}
