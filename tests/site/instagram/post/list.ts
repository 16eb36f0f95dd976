import type { Unit } from '../../drawing/unit';
import { h, type SiteElement } from '../../tree/node';
import { postPath, userOf } from '../address';
import type { Draw } from '../draw';
import { actions } from './actions';
import { CAPTION, shownCaption } from './caption';
import { type CommentParts, commentForm, commentsOf, repliesButton, replyButton } from './comments';
import { header } from './header';
import { media } from './media';
import { avatar, type Person, userLink } from './person';
import { hoursOf, time } from './time';
import { words as captionWords } from './words';

/** A post in a dialog, as seen in 2023–25: beside the picture a list, its first item the caption as a heading. */
export function list(draw: Draw, unit: Unit): SiteElement {
  return h(
    'article',
    { class: draw.cls('list-article'), role: 'presentation', tabindex: '-1' },
    [
      h('div', { class: draw.cls('list-columns') }, [
        h('div', { class: draw.cls('list-media') }, [media(draw, unit)]),
        h('div', { class: draw.cls('list-side') }, [
          header(draw, unit),
          h('div', { class: draw.cls('rows') }, [
            h('ul', { class: '_a9z6 _a9za' }, [
              captionItem(draw, unit),
              commentsOf(unit).map((comment) => commentItem(draw, comment)),
            ]),
          ]),
          actions(draw, unit),
          h('div', {}, [
            h('a', { class: draw.cls('time-link'), href: postPath(unit.post), role: 'link', tabindex: '0' }, [
              time(draw, hoursOf(unit), 'long'),
            ]),
          ]),
          commentForm(draw),
        ]),
      ]),
    ],
    { key: String(unit.drawing) },
  );
}

function captionItem(draw: Draw, unit: Unit): SiteElement | undefined {
  const shown = shownCaption(draw, unit);
  if (shown === undefined) return undefined;
  const words = h('div', { class: `_a9zs ${draw.cls('caption')}` }, [
    h('h1', { class: CAPTION, dir: 'auto' }, [shown.said, shown.more], { key: String(unit.expanded) }),
  ]);
  const said = h('div', { class: '_a9zr' }, [
    h('h2', { class: '_a9zc' }, [userLink(draw, authorOf(unit))]),
    words,
    h('div', { class: '_a9zu' }, [time(draw, hoursOf(unit), 'short')]),
  ]);
  return h('li', { class: `_a9zj _a9zl ${draw.cls('row')}` }, [avatar(draw, authorOf(unit)), said]);
}

function commentItem(draw: Draw, comment: CommentParts): SiteElement {
  return h(
    'ul',
    { class: '_a9ym' },
    [
      h('div', { role: 'button' }, [itemOf(draw, comment)]),
      comment.folded > 0 && h('li', {}, [repliesButton(draw, comment.folded)]),
      comment.replies.length > 0 &&
        h('li', {}, [
          h(
            'ul',
            {},
            comment.replies.map((reply) => itemOf(draw, reply)),
          ),
        ]),
    ],
    { comment: comment.id },
  );
}

function itemOf(draw: Draw, comment: CommentParts): SiteElement {
  const person = { user: comment.user, hasPage: false };
  return h(
    'li',
    { class: `_a9zj ${draw.cls('row')}` },
    [
      avatar(draw, person),
      h('div', { class: '_a9zr' }, [
        h('h3', { class: '_a9zc' }, [userLink(draw, person)]),
        h('div', { class: '_a9zs' }, [
          h('span', { class: CAPTION, dir: 'auto' }, captionWords(draw, comment.text)),
        ]),
        h('div', { class: draw.cls('row-buttons') }, [
          h('a', { href: comment.address, role: 'link', tabindex: '0' }, [
            time(draw, comment.hours, 'short'),
          ]),
          replyButton(draw),
        ]),
      ]),
    ],
    { comment: comment.id },
  );
}

function authorOf({ post }: Unit): Person {
  return { user: userOf(post), hasPage: true };
}
