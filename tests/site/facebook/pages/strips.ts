import type { Strip } from '../../drawing/unit';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { pictureAddress } from '../post/picture';

/** What stands between the posts and is none: it has a heading, pictures and buttons, but no author and no message. */
export function stripBlocks(draw: Draw, strip: Strip): SiteElement[] {
  const heading = strip === 'reels' ? draw.labels.reels : draw.labels.people;
  return [
    h('div', { class: draw.cls('strip-head') }, [h('h3', { dir: 'auto' }, [h('span', {}, heading)])]),
    h(
      'div',
      { class: draw.cls('strip') },
      TILES.map((name, at) => tile(draw, strip, name, at)),
    ),
  ];
}

const TILES = ['Example One', 'Example Two', 'Example Three', 'Example Four'];

function tile(draw: Draw, strip: Strip, name: string, at: number): SiteElement {
  const href = strip === 'reels' ? `/reel/10000000000${at}/` : `/example.${at}`;
  return h('div', { class: draw.cls('tile') }, [
    h('a', { 'aria-label': name, href, role: 'link', tabindex: '0' }, [
      h('img', {
        alt: '',
        class: draw.cls('tile-picture'),
        height: '160',
        src: pictureAddress(name, ''),
        width: '110',
      }),
    ]),
    h('div', { dir: 'auto' }, [h('span', { dir: 'auto' }, name)]),
    strip === 'people' &&
      h('div', { class: draw.cls('call'), role: 'button', tabindex: '0' }, draw.labels.follow),
  ]);
}

/** Stories and the field for a post of one's own, above the feed. */
export function stories(draw: Draw): SiteElement {
  return h('div', { 'aria-label': draw.labels.stories, class: draw.cls('stories'), role: 'region' }, [
    h(
      'div',
      { class: draw.cls('strip') },
      TILES.map((name, at) => tile(draw, 'reels', name, at)),
    ),
  ]);
}

export function composer(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('card-box') }, [
    h('div', { class: draw.cls('compose'), role: 'button', tabindex: '0' }, [
      h('span', { dir: 'auto' }, draw.labels.compose),
    ]),
  ]);
}
