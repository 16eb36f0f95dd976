import type { SitePost } from '../../posts/post';
import { type Act, h, type SiteElement } from '../../tree/node';
import { gridPath } from '../address';
import type { Draw } from '../draw';
import { icon } from '../post/icon';
import { picturesOf } from '../post/picture';

const IN_A_ROW = 3;

/** Tiles without words: only a picture's alternative text may say something. */
export function grid(draw: Draw, posts: readonly SitePost[], act: (post: SitePost) => Act): SiteElement {
  const rows = Array.from({ length: Math.ceil(posts.length / IN_A_ROW) }, (_, row) =>
    posts.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return h('div', { class: draw.cls('grid') }, [
    h(
      'div',
      { style: 'display: flex; flex-direction: column; position: relative;' },
      rows.map((row) =>
        h(
          'div',
          { class: `_ac7v ${draw.cls('grid-row')}` },
          row.map((post) => tile(draw, post, act(post))),
        ),
      ),
    ),
  ]);
}

function tile(draw: Draw, post: SitePost, act: Act): SiteElement {
  const [picture] = picturesOf(post);
  const badge = post.video ? draw.labels.clip : post.pictures.length > 1 ? draw.labels.carousel : undefined;
  return h('div', { class: draw.cls('tile') }, [
    h(
      'a',
      { href: gridPath(post), role: 'link', tabindex: '0' },
      [
        h('div', { class: '_aagu' }, [
          h('div', { class: '_aagv' }, [
            h('img', {
              alt: picture?.alt,
              class: draw.cls('tile-picture'),
              crossorigin: 'anonymous',
              src: picture?.src,
            }),
          ]),
          h('div', { class: '_aagw' }),
        ]),
        badge !== undefined && h('div', { class: draw.cls('badge') }, [icon(draw, 'tile', badge)]),
      ],
      { act },
    ),
  ]);
}
