import type { Screen } from '../../drawing/screen';
import { h, type SiteElement, wrap } from '../../tree/node';
import type { Draw } from '../draw';
import { composer, stories } from './strips';
import { unitTree } from './unit';

/** No `role=feed` on home: a hidden heading, and the units in the division after it. */
export function home(draw: Draw, { units }: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`home-${level}`), [
    stories(draw),
    composer(draw),
    h('div', {}, [
      h('h3', { class: draw.cls('hidden-heading'), dir: 'auto' }, draw.labels.feedHeading),
      h(
        'div',
        { class: draw.cls('feed') },
        units.map((unit) => unitTree(draw, unit)),
      ),
    ]),
  ]);
}

export function group(draw: Draw, { units }: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`group-${level}`), [
    groupHead(draw),
    composer(draw),
    h('div', { class: draw.cls('feed'), role: 'feed' }, [
      sortHeader(draw),
      ...units.map((unit) => unitTree(draw, unit)),
    ]),
  ]);
}

/** One post's own page: below a group's head or none, with nothing that names its root. */
export function postAlone(draw: Draw, { units }: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`post-${level}`), [
    draw.group !== undefined && groupHead(draw),
    h(
      'div',
      { class: draw.cls('feed') },
      units.map((unit) => unitTree(draw, unit)),
    ),
  ]);
}

function groupHead(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('group-head') }, [
    h('h1', {}, [h('span', { dir: 'auto' }, draw.labels.group)]),
  ]);
}

function sortHeader(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('unit') }, [
    h('div', {}, [
      h(
        'div',
        {
          'aria-expanded': 'false',
          'aria-haspopup': 'menu',
          class: draw.cls('sort'),
          role: 'button',
          tabindex: '0',
        },
        [h('span', { dir: 'auto' }, draw.labels.sort)],
      ),
    ]),
  ]);
}
