import type { Screen } from '../../drawing/screen';
import { guiseOf } from '../../place';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { aside } from './aside';
import { layer } from './layer';
import { bareList, feedTree, group, home, postAlone, profile } from './main';
import { moreItems } from './market';
import { mobileTree } from './mobile';
import { viewerPicture } from './viewer';

/** The stand-in's one group. */
export const GROUP = '1234567890';

/** Everything inside `mount_0_0_`: banner, then navigation ~ main, then the layer for dialogs and menus. */
export function pageTree(draw: Draw, screen: Screen): SiteElement {
  if (draw.shape.layout === 'mobile') return mobileTree(draw, screen);
  const hidden = screen.dialog !== undefined || screen.covered === 'yes';
  return h('div', { class: draw.cls('page') }, [
    h('div', hidden ? { 'aria-hidden': 'true' } : {}, [
      banner(draw),
      h('div', { class: draw.cls('columns') }, [
        navigation(draw),
        draw.list === 'search' && h('div', { role: 'region' }, [h('h2', {}, draw.labels.results)]),
        h('div', { 'aria-label': draw.labels.site, class: draw.cls('main'), role: 'main' }, [
          main(draw, screen),
        ]),
        screen.place.page === 'post' && beside(draw, screen),
      ]),
    ]),
    layer(draw, screen),
  ]);
}

function main(draw: Draw, screen: Screen): (SiteElement | false)[] {
  const [unit] = screen.units;
  switch (guiseOf(screen.place)) {
    case 'photo':
      return [unit !== undefined && viewerPicture(draw, unit)];
    case 'item':
      return [feedTree(draw, screen), moreItems(draw, screen.others)];
  }
  if (screen.place.page === 'post') return [postAlone(draw, screen)];
  return [list(draw, screen), end(draw, screen)];
}

function list(draw: Draw, screen: Screen): SiteElement {
  if (draw.group !== undefined) return group(draw, screen);
  if (draw.list === undefined || draw.list === 'groups-feed') return home(draw, screen);
  return draw.list === 'profile' ? profile(draw, screen) : bareList(draw, screen);
}

function beside(draw: Draw, screen: Screen): SiteElement | false {
  switch (guiseOf(screen.place)) {
    case 'photo':
      return h('div', { class: draw.cls('viewer-column'), role: 'complementary' }, [feedTree(draw, screen)]);
    case 'item':
      return false;
    default:
      return aside(draw, screen.others);
  }
}

export function end(draw: Draw, { loaded, total }: Screen): SiteElement {
  return h('div', { class: draw.cls('end') }, loaded >= total ? draw.labels.end : '');
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
  const link = (to: string, words: string): SiteElement =>
    h('li', {}, [
      h(
        'a',
        { class: draw.cls('nav-link'), href: to, role: 'link', tabindex: '0' },
        [h('span', { dir: 'auto' }, words)],
        { act: { do: 'go', to } },
      ),
    ]);
  return h('div', { class: draw.cls('nav'), role: 'navigation' }, [
    h('ul', {}, [link('/', draw.labels.home), link(`/groups/${GROUP}/`, draw.labels.group)]),
  ]);
}
