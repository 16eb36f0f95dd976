import { h, type SiteElement, type SiteNode, wrap } from '../tree/node';
import type { Draw, Unit } from './draw';
import { composer, stories } from './strips';
import { poolEntry } from './time';
import { unitTree } from './unit';

/** Everything inside `mount_0_0_`: banner, then navigation ~ main, then the layer for menus and dialogs. */
export function mountTree(draw: Draw, units: readonly Unit[], atEnd: boolean): SiteElement {
  return h('div', { class: draw.cls('page') }, [
    h('div', {}, [
      banner(draw),
      h('div', { class: draw.cls('columns') }, [
        navigation(draw),
        h('div', { 'aria-label': draw.labels.site, class: draw.cls('main'), role: 'main' }, [
          draw.group === undefined ? home(draw, units) : group(draw, units),
          h('div', { class: draw.cls('end') }, atEnd ? draw.labels.end : ''),
        ]),
      ]),
    ]),
    h('div', { class: draw.cls('layer') }),
  ]);
}

function banner(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('banner'), role: 'banner' }, [
    h('div', { class: draw.cls('brand') }, draw.labels.site),
    h('div', { class: draw.cls('notice'), role: 'note' }, draw.labels.notice),
    h('div', { class: draw.cls('theme'), role: 'button', tabindex: '0' }, draw.labels.dark, {
      act: { do: 'theme' },
    }),
  ]);
}

function navigation(draw: Draw): SiteElement {
  const link = (href: string, words: string, act: 'go-home' | 'go-group'): SiteElement =>
    h('li', {}, [
      h(
        'a',
        { class: draw.cls('nav-link'), href, role: 'link', tabindex: '0' },
        [h('span', { dir: 'auto' }, words)],
        {
          act: { do: act },
        },
      ),
    ]);
  return h('div', { class: draw.cls('nav'), role: 'navigation' }, [
    h('ul', {}, [
      link('/', draw.labels.home, 'go-home'),
      link(`/groups/${GROUP}/`, draw.labels.group, 'go-group'),
    ]),
  ]);
}

/** The stand-in's one group. */
export const GROUP = '1234567890';

/** No `role=feed` on home: a hidden heading, and the units in the division after it. */
function home(draw: Draw, units: readonly Unit[]): SiteElement {
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

function group(draw: Draw, units: readonly Unit[]): SiteElement {
  return wrap(2, (level) => draw.cls(`group-${level}`), [
    h('div', { class: draw.cls('group-head') }, [
      h('h1', {}, [h('span', { dir: 'auto' }, draw.labels.group)]),
    ]),
    composer(draw),
    h('div', { class: draw.cls('feed'), role: 'feed' }, [
      sortHeader(draw),
      ...units.map((unit) => unitTree(draw, unit)),
    ]),
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

/** Texts that others refer to, far off the screen at the end of the page. */
export function poolTree(draw: Draw, units: readonly Unit[]): SiteElement {
  return h('div', { class: draw.cls('pool') }, [
    h('div', { style: 'position: absolute; left: -10000px; top: -10000px;' }, [
      h(
        'div',
        {},
        units.map((unit) => poolEntry(draw, unit)),
      ),
    ]),
  ]);
}

/** The menu of one post, drawn in the layer: "Report post" is nowhere in the page before. */
export function menuTree(draw: Draw): SiteNode {
  const item = (words: string, act: 'report' | 'close-menu'): SiteElement =>
    h(
      'div',
      { class: draw.cls('menu-item'), role: 'menuitem', tabindex: '0' },
      [h('span', { dir: 'auto' }, words)],
      {
        act: { do: act },
      },
    );
  return h('div', { class: draw.cls('menu'), role: 'menu' }, [
    item(draw.labels.hide, 'close-menu'),
    item(draw.labels.report, 'report'),
  ]);
}
