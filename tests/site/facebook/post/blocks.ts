import type { Unit } from '../../drawing/unit';
import { hash } from '../../seeded';
import { h, type SiteNode } from '../../tree/node';
import type { Draw } from '../draw';
import { content } from './content';
import { feedback } from './feedback';
import { header } from './header';

/** A post's blocks, as they are in a feed's card, on a page of their own and in a dialog. */
export function postBlocks(draw: Draw, unit: Unit): SiteNode[] {
  return [
    ...decoys(draw, unit),
    h('div', {}, [h('div', {}, [header(draw, unit)])]),
    h('div', {}, [h('div', {}, [h('div', {}, content(draw, unit))])]),
    h('div', {}, [feedback(draw, unit)]),
  ];
}

/** Zero-height words against scrapers, none to two of them, not all hidden from assistive technology. */
function decoys(draw: Draw, unit: Unit): SiteNode[] {
  const words = 'Facebook '.repeat(8).trim();
  return Array.from({ length: hash(`${unit.post.id} decoys`) % 3 }, (_, at) =>
    h('div', at === 0 ? { 'aria-hidden': 'true', class: draw.cls('decoy') } : { class: draw.cls('decoy') }, [
      h('span', { dir: 'auto' }, words),
    ]),
  );
}
