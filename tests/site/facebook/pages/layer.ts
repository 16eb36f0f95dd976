import type { Screen } from '../../drawing/screen';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { dialogTree } from './dialog';

/** What lies over the content. */
export function layer(draw: Draw, { dialog, menu }: Screen): SiteElement {
  return h('div', { class: draw.cls('layer') }, [
    dialog !== undefined && dialogTree(draw, dialog),
    menu === 'open' && menuTree(draw),
  ]);
}

/** The menu of a post: "Report post" is nowhere in the page before. */
function menuTree(draw: Draw): SiteElement {
  const item = (words: string): SiteElement =>
    h(
      'div',
      { class: draw.cls('menu-item'), role: 'menuitem', tabindex: '0' },
      [h('span', { dir: 'auto' }, words)],
      { act: { do: 'close-menu' } },
    );
  return h('div', { class: draw.cls('menu'), role: 'menu' }, [
    item(draw.labels.hide),
    item(draw.labels.report),
  ]);
}
