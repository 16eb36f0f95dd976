import type { Unit } from '../../drawing/unit';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import type { Draw } from '../draw';
import { innerHeader } from './header';
import { linkCard } from './link-card';
import { listingCard } from './listing-card';
import { colouredMessage, message, titledMessage } from './message';
import { photos } from './photos';

/** The post's words, pictures and cards. */
export function content(draw: Draw, unit: Unit): SiteNode[] {
  const own = ownMessage(draw, unit, 'message');
  const pictures = photos(draw, unit);
  const media = pictures === undefined ? [] : [pictures];
  switch (unit.post.kind) {
    case 'coloured':
      return own;
    case 'link':
    case 'ad':
      return [...own, linkCard(draw, unit)];
    case 'listing':
      return [...own, listingCard(draw, unit)];
    case 'shared':
      return [...own, sharedPost(draw, unit), ...media];
    default:
      return [...own, ...media];
  }
}

/** The messages once more, as a dialog holds them where nobody sees them. */
export function hiddenCopy(draw: Draw, unit: Unit): SiteElement {
  const { shared } = unit.post;
  return h('div', { style: 'display: none;' }, [
    ownMessage(draw, unit, 'hidden-message'),
    shared !== undefined && message(draw, unit, { text: shared.text, name: 'hidden-inner-message' }),
  ]);
}

function ownMessage(draw: Draw, unit: Unit, name: string): SiteElement[] {
  const { kind, text } = unit.post;
  if (kind === 'coloured') return [colouredMessage(draw, unit)];
  if (kind === 'titled') return [titledMessage(draw, unit)];
  return text === '' ? [] : [message(draw, unit, { text, name })];
}

function sharedPost(draw: Draw, unit: Unit): SiteElement {
  const shared = unit.post.shared ?? { author: '', text: '' };
  return h('div', { class: draw.cls('shared') }, [
    h('div', {}, [
      h('div', { class: 'html-div' }, [
        h('div', {}, [innerHeader(draw, unit, shared.author)]),
        h('div', {}, [message(draw, unit, { text: shared.text, name: 'inner-message' })]),
      ]),
    ]),
  ]);
}
