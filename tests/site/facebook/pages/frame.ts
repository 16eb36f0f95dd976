import type { Screen } from '../../drawing/screen';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { aside } from './aside';
import { layer } from './layer';
import { group, home, postAlone } from './main';

/** The stand-in's one group. */
export const GROUP = '1234567890';

/** Everything inside `mount_0_0_`: banner, then navigation ~ main, then the layer for dialogs and menus. */
export function pageTree(draw: Draw, screen: Screen): SiteElement {
  const hidden = screen.dialog !== undefined || screen.covered === 'yes';
  return h('div', { class: draw.cls('page') }, [
    h('div', hidden ? { 'aria-hidden': 'true' } : {}, [
      banner(draw),
      h('div', { class: draw.cls('columns') }, [
        navigation(draw),
        h('div', { 'aria-label': draw.labels.site, class: draw.cls('main'), role: 'main' }, [
          main(draw, screen),
        ]),
        screen.place.page === 'post' && aside(draw, screen.others),
      ]),
    ]),
    layer(draw, screen),
  ]);
}

function main(draw: Draw, screen: Screen): SiteElement[] {
  if (screen.place.page === 'post') return [postAlone(draw, screen)];
  return [draw.group === undefined ? home(draw, screen) : group(draw, screen), end(draw, screen)];
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
