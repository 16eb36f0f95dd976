import type { Unit } from '../drawing/unit';
import type { SitePost } from '../posts/post';
import type { Mounted } from '../tree/live';
import { appendChild, findPart, guarded, type Page, patchChild, patchPart } from './page';

/** A unit by its index in the page, or the one in the dialog. */
export type UnitPlace = number | 'dialog';

export function unitAt({ screen }: Page, place: UnitPlace): Unit {
  const unit = place === 'dialog' ? screen.dialog : screen.units[place];
  if (unit === undefined) throw new Error(place === 'dialog' ? 'No dialog is open' : `No unit ${place}`);
  return unit;
}

/** The index in the page of a post's unit; a post that isn't there throws a sentence with those that are. */
export function indexOf({ screen }: Page, postId: string): number {
  const index = screen.units.findIndex((unit) => unit.post.id === postId);
  if (index < 0) {
    const there = screen.units.map(({ post }) => post.id).join(', ');
    throw new Error(`No post "${postId}" is loaded; there are: ${there}`);
  }
  return index;
}

/** Changes one unit and shows it. What a foreign hand did to the site's nodes shows here, as it would in React. */
export function update(page: Page, place: UnitPlace, change: Partial<Unit>): void {
  const before = unitAt(page, place);
  const unit = { ...before, ...change };
  if (place === 'dialog') showDialog(page, unit);
  else {
    page.screen.units[place] = unit;
    guarded(page, () => {
      patchChild(feedOf(page), childAt(page, place), page.drawing.unit(unit));
      patchChild(poolOf(page, 'units'), place, page.drawing.poolEntry(unit));
    });
  }
  if (unit.drawing !== before.drawing) page.redraws++;
}

export function append(page: Page, posts: readonly SitePost[]): void {
  const { drawing, screen } = page;
  const units = drawing.units(posts, screen.loaded);
  screen.loaded += posts.length;
  screen.units.push(...units);
  guarded(page, () => {
    for (const unit of units) {
      appendChild(feedOf(page), drawing.unit(unit));
      appendChild(poolOf(page, 'units'), drawing.poolEntry(unit));
    }
    patchPart(page, 'end', drawing.end(screen));
  });
}

/** Opens the dialog, changes what it shows, or closes it. */
export function showDialog(page: Page, dialog: Unit | undefined): void {
  page.screen.dialog = dialog;
  guarded(page, () => {
    hideContent(page);
    patchPart(page, 'layer', page.drawing.layer(page.screen));
    const pool = poolOf(page, 'dialog');
    const [entry] = pool.children;
    if (dialog === undefined) {
      for (const { dom } of pool.children.splice(0)) pool.dom.removeChild(dom);
    } else if (entry === undefined) appendChild(pool, page.drawing.poolEntry(dialog));
    else patchChild(pool, 0, page.drawing.poolEntry(dialog));
  });
}

export function showMenu(page: Page, menu: 'open' | 'closed'): void {
  if (page.screen.menu === menu) return;
  page.screen.menu = menu;
  guarded(page, () => patchPart(page, 'layer', page.drawing.layer(page.screen)));
}

/** Behind a dialog the whole content is hidden from assistive technology, but stays on the screen. */
export function cover(page: Page, covered: 'yes' | 'no'): void {
  page.screen.covered = covered;
  guarded(page, () => hideContent(page));
}

function hideContent({ mount, screen, drawing }: Page): void {
  const content = mount.children[0];
  if (content === undefined || typeof content.node === 'string' || !(content.dom instanceof Element)) return;
  const hidden = screen.covered === 'yes' || (drawing.hidesBehind && screen.dialog !== undefined);
  const { 'aria-hidden': _, ...attrs } = content.node.attrs;
  if (hidden) content.dom.setAttribute('aria-hidden', 'true');
  else content.dom.removeAttribute('aria-hidden');
  content.node = { ...content.node, attrs: hidden ? { ...attrs, 'aria-hidden': 'true' } : attrs };
}

export function elementOf(page: Page, place: UnitPlace): Element | undefined {
  const mounted =
    place === 'dialog'
      ? page.screen.dialog && findPart(page, 'layer')?.children[0]
      : findPart(page, 'feed')?.children[childAt(page, place)];
  return mounted?.dom instanceof Element ? mounted.dom : undefined;
}

/** The unit around an element; undefined outside of all. */
export function unitAround(page: Page, element: Element): Unit | undefined {
  if (elementOf(page, 'dialog')?.contains(element)) return page.screen.dialog;
  const feed = findPart(page, 'feed');
  const child = feed?.children.findIndex(({ dom }) => dom.contains(element)) ?? -1;
  return child < 0 ? undefined : page.screen.units[child - page.drawing.before];
}

function feedOf(page: Page): Mounted {
  const feed = findPart(page, 'feed');
  if (feed === undefined) throw new Error('The page shows no feed');
  return feed;
}

function childAt(page: Page, index: number): number {
  return index + page.drawing.before;
}

function poolOf({ pool }: Page, of: 'units' | 'dialog'): Mounted {
  const entries = pool.children[0]?.children[of === 'units' ? 0 : 1];
  if (entries === undefined) throw new Error('The page has no label pool');
  return entries;
}
