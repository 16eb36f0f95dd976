import type { Unit } from '../../drawing/unit';
import { hash } from '../../seeded';
import { type Act, h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { comments } from './comments';

/** Counts, the three buttons, comments, and the field for a comment of one's own, which a dialog has elsewhere. */
export function feedback(draw: Draw, unit: Unit): SiteElement {
  const { post, at } = unit;
  return h('div', { class: draw.cls('feedback') }, [
    h('div', { class: draw.cls('counts') }, [
      h('span', {}, draw.labels.likes((hash(post.id) % 90) + (unit.liked ? 4 : 3))),
    ]),
    h('div', { class: draw.cls('buttons') }, [
      button(draw, 'like', { 'aria-pressed': String(unit.liked) }, { do: 'like', post: post.id, at }),
      button(draw, 'comment', {}, at === 'feed' ? { do: 'open', post: post.id } : undefined),
      button(draw, 'share', {}, undefined),
    ]),
    at !== 'feed' && post.comments.length > 0 && commentOrder(draw),
    comments(draw, unit),
    at !== 'dialog' && commentField(draw),
  ]);
}

function button(
  draw: Draw,
  name: 'like' | 'comment' | 'share',
  attrs: Record<string, string>,
  act: Act | undefined,
): SiteElement {
  return h(
    'div',
    { 'aria-label': draw.labels[name], ...attrs, class: draw.cls('button'), role: 'button', tabindex: '0' },
    [
      h('div', { 'data-ad-rendering-role': `${name}_button` }, [
        h('span', { dir: 'auto' }, draw.labels[name]),
      ]),
    ],
    act === undefined ? {} : { act },
  );
}

/** Which comments come first: a menu button below the post that is not the post's. */
function commentOrder(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('comment-order') }, [
    h('div', { 'aria-expanded': 'false', 'aria-haspopup': 'menu', role: 'button', tabindex: '0' }, [
      h('span', { dir: 'auto' }, draw.labels.allComments),
    ]),
  ]);
}

export function commentField(draw: Draw): SiteElement {
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
