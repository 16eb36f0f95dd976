import { idOf, type Unit } from '../../drawing/unit';
import { shownText } from '../../posts/shown';
import { hash } from '../../seeded';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { type Draw, limitOf, variant } from '../draw';
import { inline } from './inline';

export interface Message {
  readonly text: string;
  /** Several messages in one unit (a shared post) are told apart by it. */
  readonly name: string;
}

/** A message block with the text marks that the page's shape asks for. Outermost element first. */
export function message(draw: Draw, unit: Unit, { text, name }: Message): SiteElement {
  const shown = shownText(text, { more: limitOf(draw, unit), expanded: unit.expanded });
  const key = `${unit.drawing} ${unit.expanded}`;
  const marks = variant(draw, unit).marks;
  if (marks === 'none') return unmarked(draw, unit, { text: shown.text, cut: shown.cut, key });
  const body = h('div', {}, [h('div', {}, [lines(draw, unit, shown)])], { key });
  if (marks === 'story') {
    return h('div', { 'data-ad-rendering-role': 'story_message', class: draw.cls('message') }, [
      h('div', { id: idOf(unit, name) }, [body]),
    ]);
  }
  return h('div', { 'data-ad-rendering-role': 'story_message', class: draw.cls('message') }, [
    h(
      'div',
      {
        'data-ad-comet-preview': 'message',
        'data-ad-preview': 'message',
        id: idOf(unit, name),
        class: draw.cls('preview'),
      },
      [body],
    ),
  ]);
}

/** Measured: message > div > div > span > paragraph > line. */
function lines(draw: Draw, unit: Unit, shown: { text: string; cut: boolean }): SiteElement {
  const paragraphs = shown.text.split(/\n{2,}/);
  return h(
    'span',
    { class: draw.cls('text'), dir: 'auto' },
    paragraphs.map((paragraph, p) => {
      const written = paragraph.split('\n');
      return h(
        'div',
        { class: p === 0 ? draw.cls('paragraph') : `${draw.cls('paragraph-next')} xtlvy1s` },
        written.map((line, l) => {
          const last = shown.cut && p === paragraphs.length - 1 && l === written.length - 1;
          return h('div', { dir: 'auto', style: 'text-align: start;' }, [
            inline(draw, line),
            last && seeMore(draw, unit),
          ]);
        }),
      );
    }),
  );
}

/** Most group posts in one count: no mark, one `div[dir=auto]` around lines that are divs, or `<br>`. */
function unmarked(draw: Draw, unit: Unit, shown: { text: string; cut: boolean; key: string }): SiteElement {
  if (hash(unit.post.id) % 2 === 0) {
    return h('div', { class: draw.cls('message') }, [
      h('div', { class: 'html-div' }, [h('div', { dir: 'auto' }, [lines(draw, unit, shown)])], {
        key: shown.key,
      }),
    ]);
  }
  const written: SiteNode[] = [];
  shown.text.split('\n').forEach((line, at) => {
    if (at > 0) written.push(h('br', { class: 'html-br' }));
    written.push(...inline(draw, line));
  });
  const more = shown.cut ? seeMore(draw, unit) : undefined;
  if (more !== undefined) written.push(more);
  return h('div', { class: draw.cls('message') }, [
    h('div', { class: 'html-div' }, [h('div', { dir: 'auto', class: draw.cls('text') }, written)], {
      key: shown.key,
    }),
  ]);
}

export function seeMore(draw: Draw, unit: Unit): SiteElement | undefined {
  if (unit.at === 'aside') return undefined;
  return h('div', { class: draw.cls('more'), role: 'button', tabindex: '0' }, draw.labels.seeMore, {
    act: { do: 'expand', post: unit.post.id, at: unit.at },
  });
}

/** A post on a coloured ground: no preview mark, the text twice, one copy of it hidden from assistive technology. */
export function colouredMessage(draw: Draw, unit: Unit): SiteElement {
  const text = unit.post.text.split('\n').map((line) => h('div', { dir: 'auto' }, inline(draw, line)));
  return h('div', { 'data-ad-rendering-role': 'story_message', class: draw.cls('coloured') }, [
    h(
      'div',
      {
        class: draw.cls('coloured-ground'),
        style: `background-image: url("https://scontent.xx.fbcdn.net/v/t39.30808-6/ground-${hash(unit.post.id) % 360}.svg");`,
      },
      [
        h('div', { 'aria-hidden': 'true', class: draw.cls('coloured-copy') }, [h('div', {}, text)]),
        h('div', { class: draw.cls('coloured-text') }, [h('div', {}, text)]),
      ],
      { key: String(unit.drawing) },
    ),
  ]);
}

/** A group post with a title of its own: `story_message` without preview marks. */
export function titledMessage(draw: Draw, unit: Unit): SiteElement {
  const shown = shownText(unit.post.text, { more: limitOf(draw, unit), expanded: unit.expanded });
  return h('div', { 'data-ad-rendering-role': 'story_message', class: draw.cls('message') }, [
    h(
      'div',
      {},
      [
        h('h4', { class: draw.cls('post-title'), dir: 'auto' }, inline(draw, unit.post.title ?? '')),
        h('div', {}, [lines(draw, unit, shown)]),
      ],
      { key: `${unit.drawing} ${unit.expanded}` },
    ),
  ]);
}
