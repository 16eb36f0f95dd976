import { idOf, type Unit } from '../../drawing/unit';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import type { Draw } from '../draw';
import { outboundAddress } from './inline';
import { cardPicture } from './picture';

/** A shared link: picture, host, title and description, each marked; an advertisement's also has a call. */
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
        marked('image', cardPicture(draw, post.id)),
        h('div', { class: draw.cls('card-words') }, [
          marked('meta', h('span', { dir: 'auto' }, new URL(address).hostname)),
          marked('title', h('span', { dir: 'auto' }, post.title ?? '')),
          marked('description', h('span', { dir: 'auto' }, post.description ?? '')),
        ]),
      ],
    ),
    post.kind === 'ad' &&
      h('div', { 'data-ad-rendering-role': 'cta-apply_now', class: draw.cls('call') }, [
        h('div', { role: 'button', tabindex: '0' }, draw.labels.apply),
      ]),
  ]);
}

function marked(role: string, inside: SiteNode): SiteElement {
  return h('div', { 'data-ad-rendering-role': role }, [inside]);
}
