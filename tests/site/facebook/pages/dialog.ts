import { idOf, type Unit } from '../../drawing/unit';
import { h, type SiteElement, wrap } from '../../tree/node';
import type { Draw } from '../draw';
import { postBlocks } from '../post/blocks';
import { hiddenCopy } from '../post/content';
import { commentField } from '../post/feedback';
import { itemBlocks } from './market';
import { viewerPicture, viewerWords } from './viewer';

/** One post over another page. It stands in the layer beside the content, never inside `role=main`. */
export function dialogTree(draw: Draw, unit: Unit): SiteElement {
  switch (unit.as) {
    case 'photo':
      return photoDialog(draw, unit);
    case 'item':
      return itemDialog(draw, unit);
    default:
      return postDialog(draw, unit);
  }
}

function postDialog(draw: Draw, unit: Unit): SiteElement {
  const title = idOf(unit, 'title');
  const name = unit.post.kind === 'anonymous' ? draw.labels.anonymous : unit.post.author;
  return h('div', {}, [
    h('div', { class: draw.cls('dialog-place') }, [
      h('div', { class: draw.cls('dialog-ground'), role: 'none' }),
      h('div', { 'aria-labelledby': title, class: draw.cls('dialog'), role: 'dialog' }, [
        h('div', { class: draw.cls('dialog-head') }, [
          h('h2', { class: draw.cls('dialog-title'), dir: 'auto', id: title }, [
            h('span', {}, draw.labels.dialogTitle(name)),
          ]),
          closeButton(draw),
        ]),
        h('div', { class: draw.cls('dialog-scroll'), style: 'overflow-y: auto;' }, [
          h('div', {}, [hiddenCopy(draw, unit), wrap(6, () => 'html-div', postBlocks(draw, unit))], {
            key: String(unit.drawing),
          }),
        ]),
        commentField(draw),
      ]),
    ]),
  ]);
}

/** The viewer covers the page; its words stand in a column of their own. */
function photoDialog(draw: Draw, unit: Unit): SiteElement {
  return h('div', {}, [
    h('div', { 'aria-label': draw.labels.photo, class: draw.cls('viewer'), role: 'dialog' }, [
      h('div', { class: draw.cls('viewer-main') }, [closeButton(draw), viewerPicture(draw, unit)]),
      h('div', { class: draw.cls('viewer-column'), role: 'complementary' }, [
        wrap(3, () => 'html-div', viewerWords(draw, unit)),
      ]),
    ]),
  ]);
}

function itemDialog(draw: Draw, unit: Unit): SiteElement {
  return h('div', {}, [
    h('div', { class: draw.cls('dialog-place') }, [
      h('div', { class: draw.cls('dialog-ground'), role: 'none' }),
      h('div', { 'aria-label': draw.labels.listed, class: draw.cls('dialog'), role: 'dialog' }, [
        closeButton(draw),
        h('div', { class: draw.cls('dialog-scroll'), style: 'overflow-y: auto;' }, [
          wrap(3, () => 'html-div', itemBlocks(draw, unit)),
        ]),
      ]),
    ]),
  ]);
}

function closeButton(draw: Draw): SiteElement {
  return h(
    'div',
    { 'aria-label': draw.labels.close, class: draw.cls('close'), role: 'button', tabindex: '0' },
    [
      h('svg', { 'aria-hidden': 'true', height: '20', viewBox: '0 0 20 20', width: '20' }, [
        h('path', { d: 'M4 4 16 16M16 4 4 16', stroke: 'currentColor', 'stroke-width': '2' }),
      ]),
    ],
    { act: { do: 'close-dialog' } },
  );
}
