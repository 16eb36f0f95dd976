import type { Unit } from '../../drawing/unit';
import { elementOf } from '../elements';
import type { Page } from '../page';

/** Brings a unit to the top of the window; one that was taken away comes when the window gets to its place. */
export function scrollToUnit(page: Page, index: number): void {
  const element = elementOf(page, index);
  if (element === undefined) scrollToAbsent(page, index);
  else element.scrollIntoView({ block: 'start' });
}

function scrollToAbsent(page: Page, index: number): void {
  const { units } = page.screen;
  const isDrawn = ({ emptied }: Unit): boolean => emptied === undefined;
  const above = units.slice(0, index).findLastIndex(isDrawn);
  const first = units.findIndex(isDrawn);
  const anchor = elementOf(page, above < 0 ? first : above);
  if (anchor === undefined) return;
  const { top, bottom } = anchor.getBoundingClientRect();
  const heights = (from: number, to: number): number =>
    units.slice(from, to).reduce((sum, { emptied = 0 }) => sum + emptied, 0);
  if (above >= 0) scrollBy(0, bottom + heights(above + 1, index));
  else scrollBy(0, top - heights(index, first));
}
