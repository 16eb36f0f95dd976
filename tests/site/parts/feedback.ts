import { hash } from '../seeded';
import { h, type SiteElement } from '../tree/node';
import { comments } from './comments';
import type { Draw, Unit } from './draw';

/** Counts, the three buttons, comments and the field for a comment of one's own. */
export function feedback(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  return h('div', { class: draw.cls('feedback') }, [
    h('div', { class: draw.cls('counts') }, [
      h('span', {}, draw.labels.likes((hash(post.id) % 90) + (unit.liked ? 4 : 3))),
    ]),
    h('div', { class: draw.cls('buttons') }, [
      h(
        'div',
        {
          'aria-label': draw.labels.like,
          'aria-pressed': String(unit.liked),
          class: draw.cls('button'),
          role: 'button',
          tabindex: '0',
        },
        [
          h('div', { 'data-ad-rendering-role': 'like_button' }, [
            h('span', { dir: 'auto' }, draw.labels.like),
          ]),
        ],
        { act: { do: 'like', post: post.id } },
      ),
      ...(['comment', 'share'] as const).map((name) =>
        h(
          'div',
          { 'aria-label': draw.labels[name], class: draw.cls('button'), role: 'button', tabindex: '0' },
          [
            h('div', { 'data-ad-rendering-role': `${name}_button` }, [
              h('span', { dir: 'auto' }, draw.labels[name]),
            ]),
          ],
        ),
      ),
    ]),
    comments(draw, unit),
    commentField(draw),
  ]);
}

function commentField(draw: Draw): SiteElement {
  return h('form', { class: draw.cls('composer'), role: 'presentation' }, [
    h('div', { class: draw.cls('composer-field') }, [
      h(
        'div',
        {
          'aria-label': draw.labels.writeComment,
          class: draw.cls('textbox'),
          contenteditable: 'true',
          'data-lexical-editor': 'true',
          role: 'textbox',
          spellcheck: 'true',
          tabindex: '0',
        },
        [h('p', { class: draw.cls('textbox-line'), dir: 'auto' }, [h('br')])],
      ),
    ]),
  ]);
}
