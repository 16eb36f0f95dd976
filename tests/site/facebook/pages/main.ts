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

/** The element with the posts; only those of groups and search say what they are, and a group's begins with the order of its posts. */
export function feedTree(draw: Draw, { units, place }: Screen): SiteElement {
  const isGroup = place.page === 'feed' && place.group !== undefined;
  return h('div', { ...feedMarks(draw, isGroup), class: draw.cls('feed') }, [
    isGroup && draw.shape.layout === 'desktop' && sortHeader(draw),
    units.map((unit) => unitTree(draw, unit)),
  ]);
}

function feedMarks({ list, shape }: Draw, isGroup: boolean): Record<string, string> {
  if (shape.layout === 'mobile') return { 'data-mcomponent': 'MContainer', 'data-type': 'vscroller' };
  if (list === 'watch') return { id: 'watch_feed' };
  if (list === 'reel') return shape.root === 'none' ? {} : { 'data-pagelet': 'Reels' };
  // In search a result is an article, or a grandchild of the feed.
  const isFeed = isGroup || list === 'groups-feed' || (list === 'search' && shape.root !== 'article');
  return isFeed ? { role: 'feed' } : {};
}

/** A person's or page's timeline: a head with a menu of its own, what they say of themselves, posts. */
export function profile(draw: Draw, screen: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`profile-${level}`), [
    h('div', { class: draw.cls('group-head') }, [
      h('h1', {}, [h('span', { dir: 'auto' }, draw.labels.site)]),
      h('div', { 'aria-expanded': 'false', 'aria-haspopup': 'menu', role: 'button', tabindex: '0' }, [
        h('span', { dir: 'auto' }, '⋯'),
      ]),
    ]),
    h('div', { class: draw.cls('card-box') }, [
      h('h2', {}, [h('span', { dir: 'auto' }, draw.labels.intro)]),
      h('div', {}, [h('div', { dir: 'auto' }, draw.labels.aboutGroup)]),
    ]),
    feedTree(draw, screen),
  ]);
}

/** Films, search and things for sale: nothing but their list. */
export function bareList(draw: Draw, screen: Screen): SiteElement {
  return wrap(2, (level) => draw.cls(`${draw.list}-${level}`), [feedTree(draw, screen)]);
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
