import { idOf, type Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { cardPicture } from './picture';

/** Measured in one listing. */
const DECOYS = 52;

/** A commerce listing in a feed: price and title as bare text of plain divs, among many spans that all read "Facebook". */
export function listingCard(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  const decoys = Array.from({ length: DECOYS }, () =>
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
        cardPicture(draw, post.id),
        h('div', { class: draw.cls('card-words') }, [
          h('div', {}, post.price ?? ''),
          h('div', {}, post.title ?? ''),
          h('div', { class: draw.cls('decoys') }, decoys),
        ]),
      ],
    ),
  ]);
}
