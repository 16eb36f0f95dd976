import type { Screen } from '../../drawing/screen';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { grid } from './grid';

/** Explore, and what a search finds: pictures of many people, without words, that open in a dialog. */
export function tiles(draw: Draw, { others }: Screen): SiteElement {
  return h('div', { class: draw.cls('more-posts') }, [
    grid(draw, others, (post) => ({ do: 'open', post: post.id })),
  ]);
}
