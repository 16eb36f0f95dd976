import { hash } from '../seeded';
import { h, type SiteElement, type SiteNode, wrap } from '../tree/node';
import { type Draw, idOf, type Unit, variant } from './draw';
import { feedback } from './feedback';
import { header, innerHeader } from './header';
import { linkCard, listingCard, pictures } from './media';
import { colouredMessage, message, titledMessage } from './message';
import { stripBlocks } from './strips';

/** One child of the feed, with the measured depth: the blocks are eight levels below the root. */
export function unitTree(draw: Draw, unit: Unit): SiteElement {
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
  const inside = [
    h(
      'div',
      unit.emptied === undefined
        ? { 'data-virtualized': 'false' }
        : { 'data-virtualized': 'true', style: `height: ${unit.emptied}px;` },
      unit.emptied === undefined ? [card(draw, unit)] : [],
      { key: String(unit.drawing) },
    ),
  ];
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

function postBlocks(draw: Draw, unit: Unit): SiteNode[] {
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

function content(draw: Draw, unit: Unit): SiteNode[] {
  const { post } = unit;
  const own = post.text === '' ? [] : [message(draw, unit, { text: post.text, name: 'message' })];
  const photos = pictures(draw, unit);
  const media = photos === undefined ? [] : [photos];
  switch (post.kind) {
    case 'coloured':
      return [colouredMessage(draw, unit)];
    case 'titled':
      return [titledMessage(draw, unit), ...media];
    case 'link':
    case 'ad':
      return [...own, linkCard(draw, unit)];
    case 'listing':
      return [...own, listingCard(draw, unit)];
    case 'shared':
      return [...own, sharedPost(draw, unit), ...media];
    default:
      return [...own, ...media];
  }
}

function sharedPost(draw: Draw, unit: Unit): SiteElement {
  const shared = unit.post.shared ?? { author: '', text: '' };
  return h('div', { class: draw.cls('shared') }, [
    h('div', {}, [
      h('div', { class: 'html-div' }, [
        h('div', {}, [innerHeader(draw, unit, shared.author)]),
        h('div', {}, [message(draw, unit, { text: shared.text, name: 'inner-message' })]),
      ]),
    ]),
  ]);
}
