import { freshUnit, idOf, type Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import type { SitePost } from '../../posts/post';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { itemOf } from '../address';
import type { Draw } from '../draw';
import { caption, captionText } from '../post/caption';
import { pictureAddress } from '../post/picture';

/** One thing of the grid: a link around picture, price, title and place. */
export function tile(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  const line = (words: string, part: string): SiteElement =>
    h('div', { class: draw.cls(part) }, [h('span', { dir: 'auto' }, words)]);
  return h('div', { class: draw.cls('unit'), style: '--x-maxInlineSize: 381px; --x-minInlineSize: 190px;' }, [
    h('div', {}, [
      h(
        'a',
        { class: draw.cls('tile-link'), href: `${itemOf(post)}?ref=browse_tab&__tn__=!%3AD`, role: 'link' },
        [
          h('div', {}, [picture(draw, post)]),
          h(
            'div',
            { class: draw.cls('tile-words') },
            [
              line(post.price ?? '$5', 'tile-price'),
              line(post.title ?? captionText(post), 'tile-title'),
              line(draw.labels.place, 'tile-place'),
            ],
            { key: String(unit.drawing) },
          ),
        ],
        { act: { do: 'open', post: post.id, as: 'item' } },
      ),
    ]),
  ]);
}

/** The page of one thing, on its own or in a dialog: its title is the only `h1`, its description has no mark. */
export function itemBlocks(draw: Draw, unit: Unit): SiteNode[] {
  const { post } = unit;
  const words = (text: string): SiteElement => h('span', { dir: 'auto' }, text);
  const [first = ''] = captionText(post).split('\n');
  return [
    h('div', { class: draw.cls('gallery') }, [picture(draw, post)]),
    h('div', { class: draw.cls('item') }, [
      h('div', {}, [
        h('h1', { class: draw.cls('item-title'), id: idOf(unit, 'title') }, [words(post.title ?? first)]),
      ]),
      h('div', {}, [words(post.price ?? '$5')]),
      h('div', {}, [
        words(`${draw.labels.listed} `),
        h('a', { href: '/marketplace/1/' }, [words(draw.labels.place)]),
      ]),
      h('div', { class: draw.cls('call'), role: 'button', tabindex: '0' }, [
        words(draw.labels.messageSeller),
      ]),
      h('div', {}, [h('h2', {}, [words(draw.labels.description)])]),
      h('div', {}, [h('div', {}, [caption(draw, unit)])]),
      h('div', {}, [
        h('a', { href: `/marketplace/profile/${numberOf(post.author)}/?product_id=1`, role: 'link' }, [
          words(post.author),
        ]),
      ]),
    ]),
  ];
}

/** Other things, below. */
export function moreItems(draw: Draw, posts: readonly SitePost[]): SiteElement {
  const tiles = posts.map((post, at) =>
    tile(draw, freshUnit({ ...post, title: `A desk, number ${at}` }, at + 1, 'aside')),
  );
  return h('div', { class: draw.cls('card-box') }, [
    h('h2', { dir: 'auto' }, [h('span', {}, draw.labels.more)]),
    h('div', { class: draw.cls('market') }, tiles),
  ]);
}

function picture(draw: Draw, post: SitePost): SiteElement {
  return h('img', {
    alt: post.pictures[0]?.alt ?? '',
    class: draw.cls('photo'),
    height: '300',
    src: pictureAddress(`${post.id} 0`, post.pictures[0]?.shows ?? ''),
    width: '300',
  });
}
