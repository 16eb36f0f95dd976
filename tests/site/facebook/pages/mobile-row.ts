import type { Unit } from '../../drawing/unit';
import { shownText } from '../../posts/shown';
import { hash } from '../../seeded';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { type Draw, limitOf } from '../draw';
import { pictureAddress } from '../post/picture';
import { hoursOf } from '../post/time';
import { glyph } from './mobile';

/** One row of a list: a post, or something between the posts, which is marked alike. No link and no heading in it. */
export function row(draw: Draw, unit: Unit): SiteElement {
  const marks = {
    class: draw.cls('m-row'),
    'data-mcomponent': 'MContainer',
    'data-tracking-duration-id': String(hash(unit.post.id) % 100_000),
  };
  if (unit.strip === 'placeholder') return h('div', { class: draw.cls('m-row') });
  if (unit.strip !== undefined) {
    const words = unit.strip === 'reels' ? draw.labels.reels : draw.labels.people;
    return h('div', marks, [block(draw, [area(draw, [words]), area(draw, [link('Example One')])])]);
  }
  const inside = unit.emptied === undefined ? blocks(draw, unit) : [];
  return h('div', marks, [h('div', {}, inside, { key: `${unit.drawing} ${unit.expanded}` })]);
}

function blocks(draw: Draw, unit: Unit): SiteNode[] {
  const { kind, author, text, title = '', price = '', shared, pictures, group } = unit.post;
  const name = kind === 'anonymous' ? draw.labels.anonymous : author;
  const card = kind === 'listing' ? [price, title].filter((part) => part !== '').join('\n') : '';
  const own = [kind === 'titled' ? title : '', text === '' ? card : text]
    .filter((part) => part !== '')
    .join('\n');
  return [
    header(draw, unit, {
      names: group === undefined ? [name] : [group, name],
      time: draw.labels.hours(hoursOf(unit)),
    }),
    own !== '' &&
      kind === 'coloured' &&
      block(draw, [h('div', { 'data-mcomponent': 'ImageArea', class: 'm' })]),
    own !== '' && message(draw, unit, own),
    shared !== undefined &&
      h('div', { class: draw.cls('shared'), 'data-tracking-duration-id': '9' }, [
        header(draw, unit, { names: [shared.author], time: draw.labels.hours(3) }),
        message(draw, unit, shared.text),
      ]),
    ...pictures.map(({ alt, shows = '' }, at) => photo(draw, `${unit.post.id} ${at}`, { alt, shows })),
    block(
      draw,
      (['like', 'comment', 'share'] as const).map((act) => button(draw, draw.labels[act])),
    ),
  ].filter((each) => each !== false);
}

function header(
  draw: Draw,
  unit: Unit,
  { names, time }: { names: readonly string[]; time: string },
): SiteElement {
  const [first = '', second] = names;
  return block(draw, [
    h('div', {
      'aria-label': `${first} Profile Picture`,
      class: draw.cls('m-avatar'),
      'data-testid': `post-profile-image-${unit.position}`,
      role: 'img',
    }),
    area(draw, [link(first)]),
    area(draw, [
      second !== undefined && [link(second), ' · '],
      h('span', { class: 'f3' }, [`${time} `, glyph(draw, 1)]),
    ]),
    h('div', { 'aria-label': draw.labels.actionsFor(first), role: 'button', tabindex: '0' }, [
      glyph(draw, 2),
    ]),
  ]);
}

function message(draw: Draw, unit: Unit, text: string): SiteElement {
  const shown = shownText(text, { more: limitOf(draw, unit), expanded: unit.expanded });
  const lines = shown.text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [h('br'), line]));
  const more = h('span', {}, draw.labels.seeMore, { act: { do: 'expand', post: unit.post.id, at: unit.at } });
  return block(draw, [
    h(
      'div',
      {
        class: draw.cls('caption'),
        'data-action-id': '32001',
        'data-mcomponent': 'ServerTextArea',
        'data-type': 'text',
      },
      [
        h('div', { class: 'native-text rslh', dir: 'auto' }, [
          h('span', { class: 'f1' }, [lines, shown.cut && more]),
        ]),
      ],
    ),
  ]);
}

function photo(
  draw: Draw,
  name: string,
  { alt, shows }: { alt: string | undefined; shows: string },
): SiteElement {
  return h('div', { 'aria-label': alt, 'data-testid': 'story-photo-0', role: 'button', tabindex: '0' }, [
    h('img', { class: draw.cls('photo'), height: '338', src: pictureAddress(name, shows), width: '600' }),
  ]);
}

function button(draw: Draw, words: string): SiteElement {
  return h('div', { 'aria-label': words, role: 'button', tabindex: '0' }, [
    area(draw, [`${words} `, glyph(draw, 3)]),
  ]);
}

function block(draw: Draw, children: readonly SiteNode[]): SiteElement {
  return h('div', { class: draw.cls('m-block'), style: 'z-index: 0;' }, children);
}

function area(draw: Draw, children: Parameters<typeof h>[2]): SiteElement {
  return h('div', { class: draw.cls('m-text'), 'data-mcomponent': 'TextArea', 'data-type': 'text' }, [
    h('div', { class: 'native-text rslh', dir: 'auto' }, children),
  ]);
}

function link(name: string): SiteElement {
  return h('span', { class: 'f2', role: 'link', tabindex: '0' }, name);
}
