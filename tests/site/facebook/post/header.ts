import { idOf, type Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import { hash } from '../../seeded';
import { h, type SiteElement, type SiteNode } from '../../tree/node';
import { profileOf, withQuery } from '../address';
import { type Draw, variant } from '../draw';
import { timeLine } from './time';

/** The block that says who wrote the post: empty avatar link, name, time, menu button. */
export function header(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  const shownName = post.kind === 'anonymous' ? draw.labels.anonymous : post.author;
  return h('div', { class: draw.cls('header') }, [
    avatar(draw, unit, post.kind === 'anonymous' ? undefined : authorAddress(draw, post.author), shownName),
    h('div', { class: draw.cls('names') }, [nameBlock(draw, unit, shownName), secondLine(draw, unit)]),
    h('div', { class: draw.cls('menu-place') }, [
      h(
        'div',
        {
          'aria-expanded': 'false',
          'aria-haspopup': 'menu',
          'aria-label': draw.labels.actionsFor(shownName),
          class: draw.cls('menu-button'),
          role: 'button',
          tabindex: '0',
        },
        [dots()],
        { act: { do: 'menu' } },
      ),
    ]),
  ]);
}

/** The header of the post inside a shared post: a lower heading with its own time, no menu. */
export function innerHeader(draw: Draw, unit: Unit, name: string): SiteElement {
  return h('div', { class: draw.cls('header') }, [
    avatar(draw, unit, authorAddress(draw, name), name),
    h('div', { class: draw.cls('names') }, [
      profileName(draw, unit, h('h5', { class: draw.cls('name') }, [nameLink(draw, name)])),
      timeLine(draw, unit, 'inner-time'),
    ]),
  ]);
}

function nameBlock(draw: Draw, unit: Unit, shownName: string): SiteElement {
  const { post } = unit;
  const anonymous = post.kind === 'anonymous';
  // A group's post on home names the group first and the person in the second line.
  const first =
    post.group !== undefined && draw.group === undefined ? groupLink(draw, post.group) : undefined;
  const heading = h(headingTag(draw, unit), { class: draw.cls('name'), id: idOf(unit, 'author') }, [
    h('span', {}, [
      first ?? (anonymous ? h('b', {}, [h('span', {}, shownName)]) : nameLink(draw, shownName)),
      post.kind === 'shared' && [' ', draw.labels.shared],
      post.kind === 'suggested' && [
        ' · ',
        h('div', { class: draw.cls('follow'), role: 'button', tabindex: '0' }, draw.labels.follow),
      ],
    ]),
  ]);
  return profileName(draw, unit, heading);
}

/** The mark mostly wraps the heading, sometimes sits on it, and is sometimes missing. */
function profileName(draw: Draw, unit: Unit, heading: SiteElement): SiteElement {
  const mark = { 'data-ad-rendering-role': 'profile_name' };
  switch (variant(draw, unit).author) {
    case 'profile_name':
      return h('div', mark, [heading]);
    case 'on-heading':
      return h('div', {}, [{ ...heading, attrs: { ...heading.attrs, ...mark } }]);
    case 'plain':
      return h('div', {}, [heading]);
  }
}

function secondLine(draw: Draw, unit: Unit): SiteNode {
  const line = timeLine(draw, unit, 'time');
  if (unit.post.group === undefined || draw.group !== undefined) return line;
  const by = unit.post.kind === 'anonymous' ? draw.labels.anonymous : nameLink(draw, unit.post.author);
  return h('div', { class: draw.cls('by-line') }, [h('span', {}, [by, ' · ']), line]);
}

function headingTag(draw: Draw, unit: Unit): string {
  if (draw.group !== undefined || draw.list === 'search') return 'h3';
  if (draw.list === 'watch' || unit.as === 'photo') return 'h2';
  return hash(unit.post.id) % 5 === 0 ? 'h2' : 'h4';
}

/** In a group a person is `/groups/G/user/U/`; elsewhere `/name`. */
export function authorAddress(draw: Draw, author: string): string {
  const token = `__cft__[0]=AZX${hash(author).toString(36)}`;
  if (draw.group !== undefined) return `/groups/${draw.group}/user/${numberOf(author)}/?${token}&__tn__=R]-R`;
  return withQuery(profileOf(author), `${token}&__tn__=-UC%2CP-R`);
}

function nameLink(draw: Draw, name: string): SiteElement {
  return h(
    'a',
    {
      attributionsrc: '/privacy_sandbox/comet/register/source/?xt=AZX',
      class: draw.cls('name-link'),
      href: authorAddress(draw, name),
      role: 'link',
      tabindex: '0',
    },
    [h('b', {}, [h('span', {}, name)])],
  );
}

function groupLink(draw: Draw, group: string): SiteElement {
  return h(
    'a',
    {
      class: draw.cls('name-link'),
      href: `https://www.facebook.com/groups/${numberOf(group)}/?__cft__[0]=AZX&__tn__=-UC%2CP-R`,
      role: 'link',
      tabindex: '0',
    },
    [h('b', {}, [h('span', {}, group)])],
  );
}

function avatar(draw: Draw, unit: Unit, href: string | undefined, name: string): SiteElement {
  const src = `https://scontent.xx.fbcdn.net/v/t1.30497-1/avatar-${hash(name) % 360}.svg`;
  const picture = h('svg', { 'aria-hidden': 'true', class: draw.cls('avatar'), viewBox: '0 0 40 40' }, [
    h('g', {}, [h('image', { height: '100%', width: '100%', x: '0', y: '0', 'xlink:href': src })]),
  ]);
  if (href === undefined) return h('div', { class: draw.cls('avatar-place') }, [picture]);
  return h(
    'a',
    { 'aria-hidden': 'true', class: draw.cls('avatar-place'), href, role: 'link', tabindex: '-1' },
    [picture],
    { key: `${unit.post.id} ${unit.drawing}` },
  );
}

function dots(): SiteElement {
  return h('svg', { viewBox: '0 0 20 20', width: '20', height: '20', 'aria-hidden': 'true' }, [
    h('circle', { cx: '4', cy: '10', r: '2' }),
    h('circle', { cx: '10', cy: '10', r: '2' }),
    h('circle', { cx: '16', cy: '10', r: '2' }),
  ]);
}
