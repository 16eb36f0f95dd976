import { picturePath } from '../../drawing/picture-address';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';

export function pictureAddress(name: string, shows: string): string {
  return `https://scontent.xx.fbcdn.net/v/t39.30808-6/${picturePath(name, shows)}`;
}

/** The picture over a card's words, which is there for the eye alone. */
export function cardPicture(draw: Draw, name: string): SiteElement {
  return h('img', {
    alt: '',
    class: draw.cls('photo'),
    height: '200',
    src: pictureAddress(name, ''),
    width: '600',
  });
}
