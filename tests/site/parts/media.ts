import { numberOf } from '../posts/address';
import { hash } from '../seeded';
import { h, type SiteElement } from '../tree/node';
import { type Draw, idOf, type Unit } from './draw';
import { outboundAddress } from './inline';

/** At most five pictures are in the page; the fifth says how many more there are. */
const SHOWN = 5;

export function pictures(draw: Draw, unit: Unit): SiteElement | undefined {
  const { post } = unit;
  if (post.pictures.length === 0) return undefined;
  const set = post.pictures.length > 1 ? `pcb.${numberOf(post.id)}` : `a.${numberOf(post.author)}`;
  const shown = post.pictures.slice(0, SHOWN).map((picture, at) => {
    const more = post.pictures.length - SHOWN;
    return h(
      'a',
      {
        class: draw.cls('photo-link'),
        href: `https://www.facebook.com/photo/?fbid=${numberOf(`${post.id} ${at}`)}&set=${set}&__cft__[0]=AZX`,
        role: 'link',
        tabindex: '0',
      },
      [
        h('div', { class: draw.cls('photo-box') }, [
          h('img', {
            alt: picture.alt,
            class: draw.cls('photo'),
            'data-imgperflogname': 'feedImage',
            height: '338',
            src: pictureAddress(`${post.id} ${at}`, picture.shows ?? ''),
            width: '600',
          }),
        ]),
        at === SHOWN - 1 && more > 0 && h('div', { class: draw.cls('photo-more') }, `+${more}`),
      ],
    );
  });
  return h('div', { class: draw.cls('media'), id: idOf(unit, 'media') }, [
    h('div', { class: draw.cls(shown.length > 1 ? 'photos' : 'photos-one') }, shown),
  ]);
}

export function linkCard(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  const address = post.link ?? 'https://example.com/';
  return h('div', { class: draw.cls('media'), id: idOf(unit, 'media') }, [
    h(
      'a',
      {
        class: draw.cls('card-link'),
        href: outboundAddress(address),
        rel: 'nofollow noopener noreferrer',
        role: 'link',
        target: '_blank',
      },
      [
        h('div', { 'data-ad-rendering-role': 'image' }, [
          h('img', {
            alt: '',
            class: draw.cls('photo'),
            height: '200',
            src: pictureAddress(post.id, ''),
            width: '600',
          }),
        ]),
        h('div', { class: draw.cls('card-words') }, [
          h('div', { 'data-ad-rendering-role': 'meta' }, [
            h('span', { dir: 'auto' }, new URL(address).hostname),
          ]),
          h('div', { 'data-ad-rendering-role': 'title' }, [h('span', { dir: 'auto' }, post.title ?? '')]),
          h('div', { 'data-ad-rendering-role': 'description' }, [
            h('span', { dir: 'auto' }, post.description ?? ''),
          ]),
        ]),
      ],
    ),
    post.kind === 'ad' &&
      h('div', { 'data-ad-rendering-role': 'cta-apply_now', class: draw.cls('call') }, [
        h('div', { role: 'button', tabindex: '0' }, draw.labels.apply),
      ]),
  ]);
}

/** A commerce listing in a feed: price and title as bare text of plain divs, among many spans that all read "Facebook". */
export function listingCard(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  const decoys = Array.from({ length: 52 }, () =>
    h('span', { class: draw.cls('decoy'), dir: 'auto' }, 'Facebook'),
  );
  return h('div', { class: draw.cls('media'), id: idOf(unit, 'media') }, [
    h(
      'a',
      {
        class: draw.cls('card-link'),
        href: `https://www.facebook.com/commerce/listing/${numberOf(post.id)}/?media_id=0&ref=share_attachment`,
        role: 'link',
      },
      [
        h('img', {
          alt: '',
          class: draw.cls('photo'),
          height: '200',
          src: pictureAddress(post.id, ''),
          width: '600',
        }),
        h('div', { class: draw.cls('card-words') }, [
          h('div', {}, post.price ?? ''),
          h('div', {}, post.title ?? ''),
          h('div', { class: draw.cls('decoys') }, decoys),
        ]),
      ],
    ),
  ]);
}

export function pictureAddress(name: string, shows: string): string {
  const words = shows === '' ? '' : `?words=${encodeURIComponent(shows)}`;
  return `https://scontent.xx.fbcdn.net/v/t39.30808-6/picture-${hash(name) % 360}.svg${words}`;
}
