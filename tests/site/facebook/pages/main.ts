import type { Screen } from '../../drawing/screen';
import { h, type SiteElement, wrap } from '../../tree/node';
import type { Draw } from '../draw';
import { composer, stories } from './strips';
import { unitTree } from './unit';

/** No `role=feed` on home: a hidden heading, and the units in the division after it. */
export function home(draw: Draw, screen: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`home-${level}`), [
    stories(draw),
    composer(draw),
    h('div', {}, [
      h('h3', { class: draw.cls('hidden-heading'), dir: 'auto' }, draw.labels.feedHeading),
      feedTree(draw, screen),
    ]),
  ]);
}

export function group(draw: Draw, screen: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`group-${level}`), [
    groupHead(draw),
    composer(draw),
    feedTree(draw, screen),
  ]);
}

/** One post's own page: below a group's head or none, with nothing that names its root. */
export function postAlone(draw: Draw, screen: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`post-${level}`), [
    draw.group !== undefined && groupHead(draw),
    feedTree(draw, screen),
  ]);
}

/** The element with the posts; only a group's says what it is, and begins with the order of its posts. */
export function feedTree(draw: Draw, { units, place }: Screen): SiteElement {
  const isGroup = place.page === 'feed' && place.group !== undefined;
  return h('div', { class: draw.cls('feed'), ...(isGroup && { role: 'feed' }) }, [
    isGroup && sortHeader(draw),
    units.map((unit) => unitTree(draw, unit)),
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
