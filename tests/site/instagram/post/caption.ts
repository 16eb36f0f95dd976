import type { Unit } from '../../drawing/unit';
import { shownText } from '../../posts/shown';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { userOf } from '../address';
import { captionOf, type Draw, isBroken, limitOf } from '../draw';
import { userLink } from './person';
import { captionText, words } from './words';

/** The classes that captions and names had from 2024 on. */
export const CAPTION = '_ap3a _aaco _aacu _aacx _aad7 _aade';
const NAME = '_ap3a _aaco _aacw _aacx _aad7 _aade';

interface Shown {
  readonly said: SiteNode[];
  readonly more: SiteElement | undefined;
}

/** A post without words has no caption at all. */
export function shownCaption(draw: Draw, unit: Unit): Shown | undefined {
  const text = captionText(unit.post);
  if (text === '') return undefined;
  const shown = shownText(text, { more: limitOf(draw, unit), expanded: unit.expanded });
  return { said: words(draw, shown.text), more: shown.cut ? moreButton(draw, unit) : undefined };
}

/** The caption in the home feed, after the author's name. */
export function caption(draw: Draw, unit: Unit): SiteElement | undefined {
  const shown = shownCaption(draw, unit);
  if (shown === undefined) return undefined;
  const { said, more } = shown;
  const key = `${captionOf(draw, unit)} ${unit.expanded}`;
  const name = userLink(draw, { user: userOf(unit.post), hasPage: true });
  const place = { class: draw.cls('caption') };
  if (isBroken(draw, 'words')) return h('div', place, [name, ' ', h('x-words', {}, [said, more])], { key });
  switch (captionOf(draw, unit)) {
    case 'nested':
      return h(
        'div',
        place,
        [h('span', { dir: 'auto' }, [name, ' ', h('span', { dir: 'auto' }, [said, more])])],
        {
          key,
        },
      );
    case 'classed':
      return h(
        'div',
        place,
        [
          h('div', {}, [h('span', { class: NAME, dir: 'auto' }, [name])]),
          h('span', { class: CAPTION, dir: 'auto' }, said),
          more,
        ],
        { key },
      );
    case 'heading':
      return h('div', place, [name, h('h1', { class: CAPTION, dir: 'auto' }, said), more], { key });
  }
}

function moreButton(draw: Draw, unit: Unit): SiteElement {
  return h(
    'div',
    { class: draw.cls('more'), role: 'button', tabindex: '0' },
    [h('span', { dir: 'auto' }, draw.labels.more)],
    { act: { do: 'expand', post: unit.post.id, at: unit.at } },
  );
}
