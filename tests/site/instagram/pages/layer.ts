import type { Screen } from '../../drawing/screen';
import type { Unit } from '../../drawing/unit';
import { h, type SiteElement } from '../../tree/node';
import { type Draw, layoutOf } from '../draw';
import { iconButton } from '../post/icon';
import { list } from '../post/list';
import { rows } from '../post/rows';

/** What lies over the content. */
export function layer(draw: Draw, { dialog, menu }: Screen): SiteElement {
  return h('div', { class: draw.cls('layer') }, [
    dialog !== undefined && dialogTree(draw, dialog),
    menu === 'open' && menuTree(draw),
  ]);
}

function dialogTree(draw: Draw, unit: Unit): SiteElement {
  return h('div', { class: draw.cls('dialog-place') }, [
    h('div', { class: draw.cls('close') }, [
      iconButton(draw, 'close', draw.labels.close, { do: 'close-dialog' }),
    ]),
    h('div', { class: draw.cls('dialog'), role: 'dialog' }, [
      h('div', {}, [
        h('div', { class: draw.cls('dialog-inside') }, [
          layoutOf(draw, unit) === 'list' ? list(draw, unit) : rows(draw, unit),
        ]),
      ]),
    ]),
  ]);
}

/** The menu of a post is a dialog too. */
function menuTree(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('dialog-place') }, [
    h('div', { 'aria-label': draw.labels.options, class: draw.cls('menu'), role: 'dialog' }, [
      h(
        'div',
        {},
        draw.labels.menu.map((words) =>
          h('button', { class: draw.cls('menu-item'), tabindex: '0' }, words, { act: { do: 'close-menu' } }),
        ),
      ),
    ]),
  ]);
}
