import type { Unit } from '../../drawing/unit';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import type { Draw } from '../draw';
import { caption } from '../post/caption';
import { feedback } from '../post/feedback';
import { header } from '../post/header';
import { pictureAddress } from '../post/picture';

/** The picture itself, and the buttons to the ones before and after it. */
export function viewerPicture(draw: Draw, { post }: Unit): SiteElement {
  const button = (name: string): SiteElement =>
    h('div', { 'aria-label': name, class: draw.cls('leaf'), role: 'button', tabindex: '0' }, name);
  return h('div', { class: draw.cls('viewer-stage') }, [
    button('‹'),
    h('img', {
      alt: post.pictures[0]?.alt ?? '',
      class: draw.cls('viewer-picture'),
      'data-visualcompletion': 'media-vc-image',
      height: '600',
      src: pictureAddress(`${post.id} 0`, post.pictures[0]?.shows ?? ''),
      width: '800',
    }),
    button('›'),
  ]);
}

/** What stands beside it: who posted it, a caption without mark, buttons and comments. */
export function viewerWords(draw: Draw, unit: Unit): SiteNode[] {
  return [
    h('div', {}, [h('div', {}, [header(draw, unit)])]),
    h('div', {}, [h('div', {}, [caption(draw, unit)])]),
    feedback(draw, unit),
  ];
}
