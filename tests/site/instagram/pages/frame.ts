import type { Screen } from '../../drawing/screen';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { type Draw, isBroken } from '../draw';
import { alone } from './alone';
import { home } from './home';
import { layer } from './layer';
import { profile } from './profile';
import { reelsTree } from './reels';
import { tiles } from './tiles';

/** Everything inside `mount_0_0_`: navigation, `section > main`, then the layer for dialogs and menus. */
export function pageTree(draw: Draw, screen: Screen): SiteElement {
  return h('div', { class: draw.cls('page') }, [
    h('div', screen.covered === 'yes' ? { 'aria-hidden': 'true' } : {}, [
      h('div', { class: draw.cls('frame') }, [
        navigation(draw),
        h('section', { class: draw.cls('section') }, [
          isBroken(draw, 'page')
            ? h('x-main', { class: draw.cls('main') }, main(draw, screen))
            : h('main', { class: draw.cls('main'), role: 'main' }, main(draw, screen)),
        ]),
      ]),
    ]),
    layer(draw, screen),
  ]);
}

function main(draw: Draw, screen: Screen): SiteNode[] {
  switch (screen.place.page) {
    case 'feed':
      return [h('div', { class: draw.cls('wide') }, [home(draw, screen)])];
    case 'post':
      return alone(draw, screen);
    case 'reels':
      return [h('div', { class: draw.cls('wide') }, [h('div', {}, [reelsTree(draw, screen)])])];
    case 'tiles':
      return [tiles(draw, screen)];
    case 'profile':
      return [h('div', { class: draw.cls('wide') }, profile(draw, screen.place.user, screen))];
  }
}

function navigation(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('banner') }, [
    h('div', { class: draw.cls('brand') }, draw.labels.site),
    h(
      'a',
      { class: draw.cls('nav-link'), href: '/', role: 'link', tabindex: '0' },
      [h('span', {}, draw.labels.home)],
      {
        act: { do: 'go', to: '/' },
      },
    ),
    h('div', { class: draw.cls('notice'), role: 'note' }, draw.labels.notice),
    h('div', { class: draw.cls('theme'), role: 'button', tabindex: '0' }, draw.labels.dark, {
      act: { do: 'theme' },
    }),
  ]);
}
