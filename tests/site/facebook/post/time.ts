import { idOf, type Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import { hash, shuffle } from '../../seeded';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { permalinkOf, profileOf, withQuery } from '../address';
import { type Draw, variant } from '../draw';

export function hoursOf(unit: Unit): number {
  return 1 + (hash(unit.post.id) % 23);
}

/** The line under the author: time, and who can see the post. */
export function timeLine(draw: Draw, unit: Unit, name: string): SiteElement {
  return h('div', { class: draw.cls('time-line') }, [
    h('span', { id: idOf(unit, name) }, [
      timeLink(draw, unit, name),
      ' · ',
      h('svg', { class: draw.cls('audience'), viewBox: '0 0 16 16', width: '12', height: '12' }, [
        h('title', {}, draw.labels.public),
        h('circle', { cx: '8', cy: '8', r: '7' }),
      ]),
    ]),
  ]);
}

function timeLink(draw: Draw, unit: Unit, name: string): SiteElement {
  const { post } = unit;
  const words = post.kind === 'ad' ? draw.labels.sponsored : draw.labels.hours(hoursOf(unit));
  const shown = writtenTime(draw, unit, words, name);
  if (post.kind === 'anonymous') return h('span', { class: draw.cls('time') }, shown);
  const tokens = `__cft__[0]=AZW${hash(`${post.id} ${unit.drawing} cft`).toString(36)}&__tn__=%2CO%2CP-R`;
  const address = unit.revealed || draw.list === 'profile' ? addressBehind(draw, unit, name) : undefined;
  return h(
    'a',
    {
      class: draw.cls('time'),
      role: 'link',
      tabindex: '0',
      href: withQuery(address ?? '', tokens),
      'aria-labelledby': idOf(unit, `${name} pool`),
    },
    shown,
    { act: { do: 'time', post: post.id, at: unit.at } },
  );
}

/** The inner time of a shared post leads to that other post. */
function addressBehind(draw: Draw, { post }: Unit, name: string): string | undefined {
  if (name === 'time' || post.shared === undefined) return permalinkOf(post, draw.group);
  return `${profileOf(post.shared.author)}/posts/${numberOf(`${post.id} shared`)}`;
}

/** The three ways of writing a time; the first two also hide the word for advertisements. */
function writtenTime(draw: Draw, unit: Unit, words: string, name: string): SiteNode {
  switch (variant(draw, unit).time) {
    case 'plain':
      return h('span', {}, words);
    case 'svg':
      return h('svg', { class: draw.cls('time-svg'), style: `height: 16px; width: ${words.length * 7}px;` }, [
        h('use', { 'xlink:href': `#${poolText(unit, name)}` }),
      ]);
    case 'scrambled':
      return scrambled(`${unit.post.id} ${unit.drawing}`, words);
  }
}

/** One span per letter in shuffled document order, put right by `order`, with letters that are out of the line. */
function scrambled(seed: string, words: string): SiteElement {
  // A letter stays with its marks, or Khmer would fall apart.
  const letters = Array.from(words.matchAll(/\P{M}\p{M}*/gu), ([letter], at) =>
    h('span', { style: `order: ${at};` }, letter === ' ' ? '\u00a0' : letter),
  );
  const decoys = Array.from('prdnsto', (letter) =>
    h('span', { style: 'position: absolute; top: 3em;' }, letter),
  );
  return h('span', { style: 'display: flex;' }, shuffle([...letters, ...decoys], seed));
}

function poolText(unit: Unit, name: string): string {
  return `SvgT${hash(idOf(unit, name)).toString(36)}`;
}

/** The clear texts that the header refers to; they hang off-screen at the end of the page. */
export function poolEntry(draw: Draw, unit: Unit): SiteElement {
  const key = `${unit.post.id} ${unit.drawing}`;
  if (unit.strip !== undefined || unit.emptied !== undefined) return h('div', {}, [], { key });
  const words = unit.post.kind === 'ad' ? draw.labels.sponsored : draw.labels.hours(hoursOf(unit));
  const clear = unit.post.kind === 'ad' ? words : draw.labels.hoursAgo(hoursOf(unit));
  const names = unit.post.shared === undefined ? ['time'] : ['time', 'inner-time'];
  return h(
    'div',
    {},
    names.map((name) => [
      h('span', { id: idOf(unit, `${name} pool`) }, clear),
      h('svg', { width: '80', height: '16' }, [
        h('text', { id: poolText(unit, name), x: '0', y: '12', 'font-size': '13' }, words),
      ]),
    ]),
    { key },
  );
}
