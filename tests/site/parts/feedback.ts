import { numberOf, permalinkOf } from '../posts/address';
import type { SitePost } from '../posts/post';
import { hash } from '../seeded';
import { h, type SiteElement } from '../tree/node';
import type { Draw, Unit } from './draw';
import { authorAddress } from './header';
import { inline } from './inline';

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
    post.comments.map((comment, at) => commentBlock(draw, unit, comment, at)),
    commentField(draw),
  ]);
}

function commentBlock(
  draw: Draw,
  unit: Unit,
  comment: SitePost['comments'][number],
  at: number,
): SiteElement {
  const { post } = unit;
  const number = numberOf(`${post.id} comment ${at}`);
  const hours = 1 + (hash(`${post.id} ${at}`) % 5);
  const permalink = permalinkOf(post, draw.group) ?? `https://www.facebook.com/${numberOf(post.id)}`;
  const profile = `${authorAddress(draw, comment.author)}&comment_id=${number}`;
  return h(
    'div',
    {
      'aria-label': draw.labels.commentBy(comment.author, draw.labels.hoursAgo(hours)),
      class: draw.cls('comment'),
      role: 'article',
      tabindex: '-1',
    },
    [
      h('a', { 'aria-hidden': 'true', href: profile, tabindex: '-1' }),
      h('div', { class: draw.cls('comment-bubble') }, [
        h('span', {}, [
          h('a', { class: draw.cls('name-link'), href: profile, role: 'link' }, [
            h('span', {}, [h('span', { dir: 'auto' }, comment.author)]),
          ]),
        ]),
        h('div', {}, [
          h('span', { dir: 'auto', lang: post.lang }, [
            h(
              'div',
              {},
              comment.text.split('\n').map((line) => h('div', { dir: 'auto' }, inline(draw, line))),
            ),
          ]),
        ]),
      ]),
      h('ul', { class: draw.cls('comment-links') }, [
        h('li', {}, [
          h('span', {}, [
            h('div', {}, [
              h(
                'a',
                { href: `${permalink}?comment_id=${number}&__cft__[0]=AZX`, role: 'link' },
                draw.labels.hours(hours),
              ),
            ]),
          ]),
        ]),
        h('li', {}, [h('div', { role: 'button', tabindex: '0' }, draw.labels.like)]),
      ]),
    ],
  );
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
