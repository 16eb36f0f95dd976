import { freshUnit, idOf, type Unit } from '../../drawing/unit';
import type { SitePost } from '../../posts/post';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { message } from '../post/message';
import { timeLine } from '../post/time';

export function asideUnits(posts: readonly SitePost[]): Unit[] {
  return posts.map((post, at) => freshUnit(post, at + 1, 'aside'));
}

/** The right column of a post's own page: what a group says of itself, and other posts whose words are cut almost at once. */
export function aside(draw: Draw, posts: readonly SitePost[]): SiteElement {
  return h('div', { class: draw.cls('aside'), role: 'complementary' }, [
    draw.group !== undefined &&
      h('div', { class: draw.cls('card-box') }, [
        heading(draw.labels.about),
        h('div', { dir: 'auto' }, draw.labels.aboutGroup),
      ]),
    h('div', { class: draw.cls('card-box') }, [
      heading(draw.labels.more),
      asideUnits(posts).map((unit) => entry(draw, unit)),
    ]),
  ]);
}

function heading(words: string): SiteElement {
  return h('h2', { dir: 'auto' }, [h('span', {}, words)]);
}

function entry(draw: Draw, unit: Unit): SiteElement {
  const { kind, author, text, title = '' } = unit.post;
  const name = kind === 'anonymous' ? draw.labels.anonymous : author;
  return h('div', { class: draw.cls('aside-entry') }, [
    h('h4', { id: idOf(unit, 'author') }, [h('span', { dir: 'auto' }, name)]),
    timeLine(draw, unit, 'time'),
    message(draw, unit, { text: text === '' ? title : text, name: 'message' }),
  ]);
}
