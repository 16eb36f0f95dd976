import { idOf, type Unit } from '../../drawing/unit';
import { h, type SiteElement, wrap } from '../../tree/node';
import { type Draw, variant } from '../draw';
import { postBlocks } from '../post/blocks';
import { reelSlide, watchUnit } from './film';
import { itemBlocks, tile } from './market';
import { row } from './mobile-row';
import { stripBlocks } from './strips';
import { viewerWords } from './viewer';

/** One child of the feed, with the measured depth: the blocks are eight levels below the root. */
export function unitTree(draw: Draw, unit: Unit): SiteElement {
  if (draw.shape.layout === 'mobile') return row(draw, unit);
  if (unit.as === 'photo') return h('div', {}, [wrap(3, () => 'html-div', viewerWords(draw, unit))]);
  if (unit.as === 'item') return h('div', {}, [wrap(2, () => 'html-div', itemBlocks(draw, unit))]);
  switch (draw.list) {
    case 'watch':
      return watchUnit(draw, unit);
    case 'reel':
      return reelSlide(draw, unit);
    case 'marketplace':
      return tile(draw, unit);
    default:
      return postUnit(draw, unit);
  }
}

function postUnit(draw: Draw, unit: Unit): SiteElement {
  const place = { class: draw.cls('unit') };
  if (unit.strip === 'placeholder') return h('div', place);
  if (draw.group !== undefined && unit.emptied !== undefined) {
    return h('div', { ...place, style: `height: ${unit.emptied}px;` });
  }
  return h('div', place, [wrap(3, (level) => draw.cls(`unit-${level}`), root(draw, unit))]);
}

function root(draw: Draw, unit: Unit): SiteElement {
  const name = unit.strip ?? unit.post.author;
  const labelled = { 'aria-labelledby': idOf(unit, 'author') };
  const described = {
    'aria-describedby': ['message', 'time', 'media'].map((part) => idOf(unit, part)).join(' '),
  };
  const inside = [virtualized(draw, unit)];
  const cls = { class: draw.cls('root') };
  switch (variant(draw, unit).root) {
    case 'posinset':
      return h('div', { 'aria-posinset': String(unit.position), ...described, ...labelled, ...cls }, inside);
    case 'article':
      return h(
        'div',
        { role: 'article', 'aria-label': draw.labels.postBy(name), ...described, ...cls },
        inside,
      );
    case 'describedby':
      return h('div', { ...described, ...labelled, ...cls }, inside);
    case 'none':
      return h('div', cls, inside);
  }
}

/** Only feeds empty what is far away; a post alone is just there. */
function virtualized(draw: Draw, unit: Unit): SiteElement {
  const key = String(unit.drawing);
  if (unit.at !== 'feed') return h('div', {}, [card(draw, unit)], { key });
  if (unit.emptied === undefined)
    return h('div', { 'data-virtualized': 'false' }, [card(draw, unit)], { key });
  return h('div', { 'data-virtualized': 'true', style: `height: ${unit.emptied}px;` }, [], { key });
}

function card(draw: Draw, unit: Unit): SiteElement {
  const blocks = unit.strip === undefined ? postBlocks(draw, unit) : stripBlocks(draw, unit.strip);
  return h('div', {}, [
    h('div', { class: 'html-div' }, [
      h(
        'div',
        { class: draw.cls('card'), style: 'border-radius: max(0px, min(8px, -999900% + 99999900vw)) / 8px;' },
        [h('div', {}, [h('div', { class: 'html-div' }, [h('div', { class: 'html-div' }, blocks)])])],
      ),
    ]),
  ]);
}
