import type { Unit } from '../drawing/unit';
import type { Mounted } from '../tree/live';
import { findPart, type Page } from './page';

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

export function feedOf(page: Page): Mounted {
  const feed = findPart(page, 'feed');
  if (feed === undefined) throw new Error('The page shows no feed');
  return feed;
}

/** Which child of the feed shows a unit; undefined when it was taken away. */
export function childAt(page: Page, index: number): number | undefined {
  const { before, far } = page.drawing.feed;
  if (far === 'emptied') return before + index;
  const { units } = page.screen;
  if (units[index]?.emptied !== undefined) return undefined;
  let drawn = 0;
  for (let at = 0; at < index; at++) if (units[at]?.emptied === undefined) drawn++;
  return before + drawn;
}

export function elementOf(page: Page, place: UnitPlace): Element | undefined {
  const dom = (place === 'dialog' ? dialogOf(page) : unitIn(page, place))?.dom;
  return dom instanceof Element ? dom : undefined;
}

function dialogOf(page: Page): Mounted | undefined {
  return page.screen.dialog && findPart(page, 'layer')?.children[0];
}

function unitIn(page: Page, index: number): Mounted | undefined {
  const child = childAt(page, index);
  return child === undefined ? undefined : findPart(page, 'feed')?.children[child];
}

/** The unit around an element; undefined outside of all. */
export function placeAround(page: Page, element: Element): UnitPlace | undefined {
  if (elementOf(page, 'dialog')?.contains(element)) return 'dialog';
  const { units } = page.screen;
  const { before, far } = page.drawing.feed;
  const child = findPart(page, 'feed')?.children.findIndex(({ dom }) => dom.contains(element)) ?? -1;
  if (child < before) return undefined;
  if (far === 'emptied') return child - before;
  let drawn = before;
  return units.findIndex((unit) => unit.emptied === undefined && drawn++ === child);
}
