import type { Screen } from '../../drawing/screen';
import type { Unit } from '../../drawing/unit';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { poolEntry } from '../post/time';
import { asideUnits } from './aside';

/** Texts that others refer to, far off the screen at the end of the page: those of the units, of the dialog and of a right column. */
export function poolTree(draw: Draw, { units, dialog, others }: Screen): SiteElement {
  const entries = (of: readonly Unit[]): SiteElement =>
    h(
      'div',
      {},
      of.map((unit) => poolEntry(draw, unit)),
    );
  return h('div', { class: draw.cls('pool') }, [
    h('div', { style: 'position: absolute; left: -10000px; top: -10000px;' }, [
      entries(units),
      entries(dialog === undefined ? [] : [dialog]),
      entries(asideUnits(others)),
    ]),
  ]);
}
