import type { Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import type { SitePost } from '../../posts/post';
import { shownText } from '../../posts/shown';
import { hash } from '../../seeded';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { permalinkOf, withQuery } from '../address';
import { type Draw, repliesOf } from '../draw';
import { authorAddress } from './header';
import { inline } from './inline';

type Comment = SitePost['comments'][number];
type Reply = Comment['replies'][number];

/** A feed shows no more than so many comments below a post. */
const IN_FEED = 2;
/** UTF-16 units after which a comment is cut, unless the page cuts nothing. */
const LIMIT = 300;

/** Comments and their replies: each a `role=article`, after the post's buttons. */
export function comments(draw: Draw, unit: Unit): SiteNode[] {
  const { shown, order } = unit.talk;
  const threads = unit.post.comments.map((comment, at) => thread(draw, unit, comment, at));
  if (order === 'newest') threads.reverse();
  const here = shown === 'some' ? threads.slice(0, IN_FEED) : threads;
  return [...here.flat(), ...(here.length < threads.length ? [moreButton(draw, unit)] : [])];
}

/** A comment and what is said to it, which stands inside of it or beside it. */
function thread(draw: Draw, unit: Unit, comment: Comment, at: number): SiteElement[] {
  const number = numberOf(`${unit.post.id} comment ${at}`);
  const hours = 1 + (hash(number) % 5);
  const replies = comment.replies.map((reply, nth) =>
    block(draw, unit, reply, {
      hours,
      id: `${at}/${nth}`,
      label: draw.labels.replyBy(nameOf(draw, reply), nameOf(draw, comment)),
      query: `comment_id=${number}&reply_comment_id=${numberOf(`${number} reply ${nth}`)}`,
      inside: [],
    }),
  );
  const isInside = repliesOf(draw, unit) === 'inside' && replies.length > 0;
  const own = block(draw, unit, comment, {
    hours,
    id: String(at),
    label: draw.labels.commentBy(nameOf(draw, comment), draw.labels.hoursAgo(hours)),
    query: `comment_id=${number}`,
    inside: isInside ? [h('div', { class: draw.cls('replies') }, replies)] : [],
  });
  return isInside ? [own] : [own, ...replies];
}

function nameOf({ labels }: Draw, { author, anonymous }: Reply): string {
  return anonymous ? labels.anonymous : author;
}

interface Place {
  readonly hours: number;
  readonly id: string;
  readonly label: string;
  readonly query: string;
  readonly inside: readonly SiteElement[];
}

function block(draw: Draw, unit: Unit, comment: Reply, place: Place): SiteElement {
  const { hours, label, query, inside, id } = place;
  const profile = comment.anonymous ? undefined : withQuery(authorAddress(draw, comment.author), query);
  return h(
    'div',
    { 'aria-label': label, class: draw.cls('comment'), role: 'article', tabindex: '-1' },
    [
      profile !== undefined && h('a', { 'aria-hidden': 'true', href: profile, tabindex: '-1' }),
      inside.length > 0 && h('div', { class: draw.cls('thread-line') }),
      h('div', { class: draw.cls('comment-row') }, [bubble(draw, unit, comment, profile), menuButton(draw)]),
      links(draw, unit, hours, query),
      inside,
    ],
    { comment: id },
  );
}

/** Who says it, and what: above the name the post's own author has a badge. */
function bubble(draw: Draw, unit: Unit, comment: Reply, profile: string | undefined): SiteElement {
  const { post } = unit;
  const name = h('span', {}, [h('span', { dir: 'auto' }, nameOf(draw, comment))]);
  return h('div', { class: draw.cls('comment-bubble') }, [
    comment.author === post.author &&
      h('div', { class: draw.cls('badge') }, [h('span', { dir: 'auto' }, draw.labels.authorBadge)]),
    h('span', {}, [
      profile === undefined
        ? name
        : h('a', { class: draw.cls('name-link'), href: profile, role: 'link' }, [name]),
    ]),
    words(draw, unit, comment),
    post.lang !== draw.shape.lang &&
      h('div', {}, [h('div', { role: 'button', tabindex: '0' }, draw.labels.seeOriginal)]),
  ]);
}

function words(draw: Draw, unit: Unit, { text }: Reply): SiteElement {
  const { post, talk, at } = unit;
  const more = draw.shape.more === 0 ? 0 : LIMIT;
  const shown = shownText(text, { more, expanded: talk.text === 'whole' });
  const lines = shown.text.split('\n').map((line) => inline(draw, line));
  if (shown.cut) {
    const seeMore = h(
      'div',
      { class: draw.cls('more'), role: 'button', tabindex: '0' },
      draw.labels.seeMore,
      {
        act: { do: 'talk-whole', post: post.id, at },
      },
    );
    lines.at(-1)?.push(seeMore);
  }
  return h('div', {}, [
    h('span', { dir: 'auto', lang: post.lang }, [
      h(
        'div',
        {},
        lines.map((line) => h('div', { dir: 'auto' }, line)),
      ),
    ]),
  ]);
}

/** A menu button beside each comment, too. */
function menuButton(draw: Draw): SiteElement {
  return h('div', {}, [
    h('div', {
      'aria-expanded': 'false',
      'aria-haspopup': 'menu',
      'aria-label': draw.labels.commentMenu,
      class: draw.cls('comment-menu'),
      role: 'button',
      tabindex: '0',
    }),
  ]);
}

function moreButton(draw: Draw, { post, at }: Unit): SiteElement {
  return h('div', { class: draw.cls('comment-order') }, [
    h('div', { role: 'button', tabindex: '0' }, [h('span', { dir: 'auto' }, draw.labels.moreComments)], {
      act: { do: 'talk-more', post: post.id, at },
    }),
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
    [draw.labels.like, draw.labels.reply].map((act) =>
      h('li', {}, [h('div', { role: 'button', tabindex: '0' }, act)]),
    ),
  ]);
}
