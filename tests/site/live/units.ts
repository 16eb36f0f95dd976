import type { Unit } from '../drawing/unit';
import type { SitePost } from '../posts/post';
import { childAt, elementOf, feedOf, type UnitPlace, unitAt } from './elements';
import { showDialog } from './layer';
import { appendChild, guarded, type Page, patchChild, patchPart } from './page';
import { showPoolEntry } from './pool';

/** Changes one unit and shows it. What a foreign hand did to the site's nodes shows here, as it would in React. */
export function update(page: Page, place: UnitPlace, change: Partial<Unit>): void {
  const before = unitAt(page, place);
  const unit = { ...before, ...change };
  if (place === 'dialog') showDialog(page, unit);
  else {
    page.screen.units[place] = unit;
    const { far, tree, unit: draw } = page.drawing.feed;
    const child = childAt(page, place);
    guarded(page, () => {
      if (child === undefined || (far === 'removed' && before.emptied !== undefined))
        patchPart(page, 'feed', tree(page.screen));
      else patchChild(feedOf(page), child, draw(unit));
      showPoolEntry(page, place, unit);
    });
  }
  if (unit.drawing !== before.drawing) page.redraws++;
}

export function append(page: Page, posts: readonly SitePost[]): void {
  const { drawing, screen } = page;
  const isEndAway = drawing.feed.far === 'removed' && screen.units.at(-1)?.emptied !== undefined;
  // New units follow the last one, so that one has to be there.
  if (isEndAway)
    takeAwayAbove(
      page,
      screen.units.findIndex(({ emptied }) => emptied === undefined),
    );
  const units = drawing.units(posts, screen.loaded);
  const from = screen.units.length;
  screen.loaded += posts.length;
  screen.units.push(...units);
  guarded(page, () => {
    units.forEach((unit, at) => {
      appendChild(feedOf(page), drawing.feed.unit(unit));
      showPoolEntry(page, from + at, unit);
    });
    patchPart(page, 'end', drawing.feed.end(screen));
  });
}

/** The height of a unit in CSS pixels, or the one it had. */
export function heightOf(page: Page, index: number): number {
  const now = elementOf(page, index)?.getBoundingClientRect().height ?? 0;
  return unitAt(page, index).emptied ?? Math.round(now);
}

/** Takes all units before one away, and draws that one and all after it. */
export function takeAwayAbove(page: Page, index: number): void {
  const above = page.screen.units.slice(0, index);
  takeAway(page, new Map(above.map((_, at) => [at, heightOf(page, at)])));
}

/** Takes units away, or draws them again with fresh elements, in one go; `heights` has one for each unit that shall be away. */
export function takeAway(page: Page, heights: ReadonlyMap<number, number>): void {
  const { units } = page.screen;
  let changed = 0;
  units.forEach((unit, at) => {
    const emptied = heights.get(at);
    if ((emptied === undefined) === (unit.emptied === undefined)) return;
    changed++;
    const drawing = unit.drawing + (emptied === undefined ? 1 : 0);
    if (emptied === undefined) page.redraws++;
    units[at] = { ...unit, emptied, drawing };
  });
  if (changed > 0) guarded(page, () => patchPart(page, 'feed', page.drawing.feed.tree(page.screen)));
}
