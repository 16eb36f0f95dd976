import type { Unit } from '../../drawing/unit';
import type { SitePost } from '../../posts/post';
import { shownText } from '../../posts/shown';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { type Draw, limitOf } from '../draw';
import { inline } from './inline';
import { seeMore } from './message';

/** All that a post says, where it is shown as a film, as a picture or as something for sale. */
export function captionText({ title = '', text, shared }: SitePost): string {
  return [text === '' ? title : text, shared?.text ?? ''].filter((part) => part !== '').join('\n');
}

/** Words without any mark: a `span[dir=auto]` with its lines, and See more inside. */
export function caption(draw: Draw, unit: Unit): SiteElement {
  const { text, cut } = shownText(captionText(unit.post), {
    more: limitOf(draw, unit),
    expanded: unit.expanded,
  });
  const written: SiteNode[] = [];
  text.split('\n').forEach((line, at) => {
    if (at > 0) written.push(h('br'));
    written.push(...inline(draw, line));
  });
  return h('div', { class: draw.cls('caption') }, [
    h(
      'div',
      {},
      [h('span', { class: draw.cls('text'), dir: 'auto' }, [written, cut && seeMore(draw, unit)])],
      { key: `${unit.drawing} ${unit.expanded}` },
    ),
  ]);
}
