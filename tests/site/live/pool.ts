import type { Unit } from '../drawing/unit';
import { appendChild, type Page, patchChild } from './page';

/** Draws what of the label pool belongs to one unit, or to the dialog; without a dialog its part is taken out. */
export function showPoolEntry(
  { pool, drawing }: Page,
  place: number | 'dialog',
  unit: Unit | undefined,
): void {
  if (pool === undefined || drawing.pool === undefined) return;
  const entries = pool.children[0]?.children[place === 'dialog' ? 1 : 0];
  if (entries === undefined) throw new Error('The page has no label pool');
  const at = place === 'dialog' ? 0 : place;
  if (unit === undefined) for (const { dom } of entries.children.splice(at)) entries.dom.removeChild(dom);
  else if (at < entries.children.length) patchChild(entries, at, drawing.pool.entry(unit));
  else appendChild(entries, drawing.pool.entry(unit));
}
