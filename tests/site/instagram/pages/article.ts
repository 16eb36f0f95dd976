import type { Unit } from '../../drawing/unit';
import { h, type SiteElement } from '../../tree/node';
import { postPath } from '../address';
import { type Draw, isBroken } from '../draw';
import { actions } from '../post/actions';
import { caption } from '../post/caption';
import { header } from '../post/header';
import { media } from '../post/media';

/** One post of the home feed. Its elements are its own as long as it keeps its place, whatever post it shows. */
export function article(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  return h(
    isBroken(draw, 'posts') || isBroken(draw, 'page') ? 'x-post' : 'article',
    { class: draw.cls('article') },
    [
      h('div', { class: draw.cls('card') }, [
        h('div', {}, [header(draw, unit)]),
        h('div', {}, [media(draw, unit)]),
        post.kind === 'ad' && call(draw, post.link),
        h('div', {}, [
          h('div', {}, [
            actions(draw, unit),
            caption(draw, unit),
            post.comments.length > 0 && allComments(draw, unit),
          ]),
        ]),
      ]),
    ],
    { key: `${unit.position} ${unit.drawing}` },
  );
}

/** Where most advertisements lead. */
function call(draw: Draw, link: string | undefined): SiteElement {
  const u = encodeURIComponent(link ?? 'https://example.com/');
  return h('div', { class: draw.cls('call') }, [
    h(
      'a',
      {
        href: `https://www.facebook.com/ads/ig_redirect/?d=AdQ&u=${u}&hash=AQ`,
        rel: 'nofollow noopener noreferrer',
        role: 'link',
        target: '_blank',
      },
      [h('span', { dir: 'auto' }, draw.labels.learnMore)],
    ),
  ]);
}

function allComments(draw: Draw, { post }: Unit): SiteElement {
  return h('div', {}, [
    h(
      'a',
      { class: draw.cls('all-comments'), href: `${postPath(post)}comments/`, role: 'link', tabindex: '0' },
      [h('span', { dir: 'auto' }, draw.labels.viewAll(post.comments.length))],
      { act: { do: 'open', post: post.id } },
    ),
  ]);
}
