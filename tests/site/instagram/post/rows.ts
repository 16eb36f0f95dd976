import type { Unit } from '../../drawing/unit';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import { postPath, userOf } from '../address';
import type { Draw } from '../draw';
import { actions } from './actions';
import { shownCaption } from './caption';
import { type CommentParts, commentForm, commentsOf, repliesButton, replyButton } from './comments';
import { header } from './header';
import { media } from './media';
import { avatar, userLink } from './person';
import { hoursOf, time } from './time';
import { words } from './words';

/** A post alone, as of 2025: caption and comments are rows of the same kind, without article and heading. */
export function rows(draw: Draw, unit: Unit): SiteElement {
  return h(
    'div',
    { class: draw.cls('alone'), style: 'max-width: 815px;' },
    [
      h('div', { class: draw.cls('alone-top') }, [media(draw, unit), header(draw, unit)]),
      h('hr', { class: draw.cls('line') }),
      h('div', { class: draw.cls('rows') }, [
        captionRow(draw, unit),
        commentsOf(unit).map((comment) => commentRow(draw, comment)),
      ]),
      h('div', {}, [
        actions(draw, unit),
        h('div', {}, [
          h('a', { class: draw.cls('time-link'), href: postPath(unit.post), role: 'link', tabindex: '0' }, [
            h('span', {}, [time(draw, hoursOf(unit), 'long')]),
          ]),
        ]),
        commentForm(draw),
      ]),
    ],
    { key: String(unit.drawing) },
  );
}

/** The first row with a time that is no link to a comment. The words stand in a span without `dir`. */
function captionRow(draw: Draw, unit: Unit): SiteElement | undefined {
  const { post } = unit;
  const shown = shownCaption(draw, unit);
  if (shown === undefined) return undefined;
  const person = { user: userOf(post), hasPage: true };
  return h('div', { class: draw.cls('row') }, [
    avatar(draw, person),
    h('div', {}, [
      h('div', {}, [
        h('span', { dir: 'auto' }, [
          userLink(draw, person),
          ' ',
          hash(post.id) % 4 === 0 && [h('span', {}, draw.labels.edited), ' • '],
          time(draw, hoursOf(unit), 'short'),
        ]),
      ]),
      h('div', { class: draw.cls('caption') }, [
        h(
          'span',
          { class: draw.cls('caption-words'), style: 'line-height: 18px;' },
          [shown.said, shown.more],
          {
            key: String(unit.expanded),
          },
        ),
      ]),
      post.lang !== draw.shape.lang &&
        h('div', { class: draw.cls('small-button'), role: 'button', tabindex: '0' }, [
          h('span', { dir: 'auto' }, draw.labels.translation),
        ]),
    ]),
  ]);
}

function commentRow(draw: Draw, comment: CommentParts): SiteElement {
  const person = { user: comment.user, hasPage: false };
  return h(
    'div',
    { class: draw.cls('row') },
    [
      avatar(draw, person),
      h('div', {}, [
        h('div', {}, [
          h('span', { dir: 'auto' }, [
            userLink(draw, person),
            ' ',
            h('a', { href: comment.address, role: 'link', tabindex: '0' }, [
              time(draw, comment.hours, 'short'),
            ]),
          ]),
        ]),
        h('div', {}, [h('span', { dir: 'auto' }, words(draw, comment.text))]),
        h('div', { class: draw.cls('row-buttons') }, [
          replyButton(draw),
          repliesButton(draw, comment.folded),
        ]),
        comment.replies.map((reply) => commentRow(draw, reply)),
      ]),
    ],
    { comment: comment.id },
  );
}
