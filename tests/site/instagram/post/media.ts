import type { Unit } from '../../drawing/unit';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { iconButton } from './icon';
import { type Picture, pictureAddress, picturesOf } from './picture';

/** CSS pixels between the pictures of a carousel. */
const STEP = 470;

/** A post's film, its picture, or its pictures one at a time. */
export function media(draw: Draw, unit: Unit): SiteElement {
  const pictures = picturesOf(unit.post);
  const inside = unit.post.video
    ? film(draw, unit)
    : pictures.length > 1
      ? carousel(draw, unit, pictures)
      : picture(draw, pictures[0]);
  return h('div', { class: draw.cls('media') }, [inside]);
}

function picture(draw: Draw, shown: Picture | undefined): SiteElement {
  return h('div', { class: draw.cls('picture') }, [
    h('div', { class: '_aagu' }, [
      h('div', { class: `_aagv ${draw.cls('picture-box')}` }, [
        h('img', {
          alt: shown?.alt,
          class: draw.cls('photo'),
          crossorigin: 'anonymous',
          decoding: 'auto',
          src: shown?.src,
        }),
      ]),
      h('div', { class: '_aagw' }),
    ]),
  ]);
}

/** Only the shown picture and its neighbours are in the page, each moved to its place; a thin first item holds the width. */
function carousel(draw: Draw, unit: Unit, pictures: readonly Picture[]): SiteElement {
  const last = pictures.length - 1;
  const from = Math.max(0, unit.slide - 1);
  const items = pictures.slice(from, unit.slide + 2).map((each, at) =>
    h(
      'li',
      {
        class: draw.cls('slide'),
        style: `transform: translateX(${(from + at) * STEP}px);`,
        tabindex: '-1',
      },
      [picture(draw, each)],
      { key: String(from + at) },
    ),
  );
  return h('div', { class: draw.cls('carousel'), role: 'presentation' }, [
    h('ul', { class: draw.cls('slides'), style: `transform: translateX(${-unit.slide * STEP}px);` }, [
      h(
        'li',
        { class: draw.cls('slide-width'), style: `transform: translateX(${last * STEP}px); width: 1px;` },
        [],
        {
          key: 'width',
        },
      ),
      items,
    ]),
    unit.slide > 0 && step(draw, unit, 'back'),
    unit.slide < last && step(draw, unit, 'next'),
  ]);
}

function step(draw: Draw, unit: Unit, way: 'back' | 'next'): SiteElement {
  const to = unit.slide + (way === 'next' ? 1 : -1);
  return h(
    'button',
    {
      'aria-label': draw.labels[way],
      class: `${draw.cls('step')} ${draw.cls(`step-${way}`)}`,
      tabindex: '-1',
    },
    [h('div', {})],
    { act: { do: 'slide', post: unit.post.id, at: unit.at, to }, key: way },
  );
}

function film(draw: Draw, unit: Unit): SiteElement {
  return h('div', { class: draw.cls('film-box') }, [
    h('video', {
      class: draw.cls('film'),
      playsinline: '',
      poster: pictureAddress(unit.post.id, unit.post.pictures[0]?.shows ?? ''),
      preload: 'none',
    }),
    iconButton(draw, 'sound', draw.labels.sound, undefined),
  ]);
}
