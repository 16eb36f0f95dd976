import type { Screen } from '../../drawing/screen';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { end } from './frame';
import { feedTree } from './main';

/** The layout for telephones: screens of containers, no headings, no roles but for what can be pressed. */
export function mobileTree(draw: Draw, screen: Screen): SiteElement {
  return h('div', { class: draw.cls('page'), id: 'screen-root' }, [
    h('div', {}, [
      h('div', { class: 'm bg-s30', 'data-mcomponent': 'MScreen', 'data-type': 'container' }, [
        h('div', { class: `m fixed-container top ${draw.cls('banner')}` }, [
          h('div', { class: draw.cls('notice') }, draw.labels.notice),
          h('div', { 'data-mcomponent': 'MContainer', 'data-tti-phase': '-1', role: 'tablist' }, [
            h('div', { 'aria-label': draw.labels.home, role: 'tab', tabindex: '0' }, glyph(draw, 0)),
          ]),
        ]),
        feedTree(draw, screen),
        end(draw, screen),
      ]),
    ]),
  ]);
}

/** A drawing, as a letter of the renderer's own font. */
export function glyph(draw: Draw, number: number): SiteElement {
  return h(
    'span',
    { class: draw.cls('glyph'), 'data-nosnippet': '' },
    String.fromCodePoint(0xf0000 + 0x100 + number),
  );
}
