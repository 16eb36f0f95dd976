import type { Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import type { SitePost } from '../../posts/post';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import { permalinkOf, withQuery } from '../address';
import type { Draw } from '../draw';
import { authorAddress } from './header';
import { inline } from './inline';

type Comment = SitePost['comments'][number];
type Reply = Comment['replies'][number];

/** A feed shows no more than so many comments below a post. */
const IN_FEED = 2;

/** Comments and their replies: each a `role=article`, after the post's buttons. */
export function comments(draw: Draw, unit: Unit): SiteElement[] {
  const all = unit.post.comments;
  return (unit.at === 'feed' ? all.slice(0, IN_FEED) : all).flatMap((comment, at) => {
    const number = numberOf(`${unit.post.id} comment ${at}`);
    const hours = 1 + (hash(number) % 5);
    const label = draw.labels.commentBy(comment.author, draw.labels.hoursAgo(hours));
    const replies = comment.replies.map((reply, nth) =>
      block(draw, unit, reply, {
        hours,
        label: draw.labels.replyBy(reply.author, comment.author),
        query: `comment_id=${number}&reply_comment_id=${numberOf(`${number} reply ${nth}`)}`,
      }),
    );
    return [block(draw, unit, comment, { hours, label, query: `comment_id=${number}` }), ...replies];
  });
}

interface Place {
  readonly hours: number;
  readonly label: string;
  readonly query: string;
}

function block(draw: Draw, unit: Unit, comment: Reply, { hours, label, query }: Place): SiteElement {
  const profile = withQuery(authorAddress(draw, comment.author), query);
  return h('div', { 'aria-label': label, class: draw.cls('comment'), role: 'article', tabindex: '-1' }, [
    h('a', { 'aria-hidden': 'true', href: profile, tabindex: '-1' }),
    h('div', { class: draw.cls('comment-bubble') }, [
      h('span', {}, [
        h('a', { class: draw.cls('name-link'), href: profile, role: 'link' }, [
          h('span', {}, [h('span', { dir: 'auto' }, comment.author)]),
        ]),
      ]),
      h('div', {}, [
        h('span', { dir: 'auto', lang: unit.post.lang }, [
          h(
            'div',
            {},
            comment.text.split('\n').map((line) => h('div', { dir: 'auto' }, inline(draw, line))),
          ),
        ]),
      ]),
    ]),
    links(draw, unit, hours, query),
  ]);
}

/** The comment's time holds the post's address, where the post has one. */
function links(draw: Draw, unit: Unit, hours: number, query: string): SiteElement {
  const permalink =
    permalinkOf(unit.post, draw.group) ?? `https://www.facebook.com/${numberOf(unit.post.id)}`;
  return h('ul', { class: draw.cls('comment-links') }, [
    h('li', {}, [
      h('span', {}, [
        h('div', {}, [
          h(
            'a',
            { href: withQuery(permalink, `${query}&__cft__[0]=AZX`), role: 'link' },
            draw.labels.hours(hours),
          ),
        ]),
      ]),
    ]),
    h('li', {}, [h('div', { role: 'button', tabindex: '0' }, draw.labels.like)]),
  ]);
}
