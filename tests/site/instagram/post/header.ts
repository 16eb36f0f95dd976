import type { Unit } from '../../drawing/unit';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import { postPath, userOf } from '../address';
import type { Draw } from '../draw';
import { iconButton } from './icon';
import { avatarPicture, userLink } from './person';
import { hoursOf, time } from './time';

/** Who posted it, and in the home feed when: story ring, picture, user name, time, Follow, menu. */
export function header(draw: Draw, unit: Unit): SiteElement {
  const user = userOf(unit.post);
  const person = { user, hasPage: true };
  return h('div', { class: draw.cls('header') }, [
    h('div', { class: draw.cls('ring') }, [
      h('canvas', { class: draw.cls('ring-line'), height: '42', width: '42' }),
      h('span', { role: 'link', tabindex: '-1' }, [avatarPicture(draw, user)]),
    ]),
    h('div', { class: draw.cls('names') }, [
      h('div', {}, [h('span', {}, [userLink(draw, person)])]),
      unit.at === 'feed' && [h('span', { 'aria-hidden': 'true' }, '•'), timeOrAd(draw, unit)],
      unit.post.kind === 'suggested' && follow(draw),
    ]),
    iconButton(draw, 'options', draw.labels.options, { do: 'menu' }),
  ]);
}

/** An advertisement says so in the place of the time, in one of two words, and so has no address either. */
function timeOrAd(draw: Draw, unit: Unit): SiteElement {
  const { post } = unit;
  if (post.kind === 'ad')
    return h('span', { dir: 'auto' }, hash(post.id) % 2 === 0 ? draw.labels.ad : draw.labels.sponsored);
  const to = postPath(post);
  return h(
    'a',
    { class: draw.cls('time-link'), href: to, role: 'link', tabindex: '0' },
    [h('span', {}, [time(draw, hoursOf(unit), 'short')])],
    { act: { do: 'go', to } },
  );
}

function follow(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('follow'), role: 'button', tabindex: '0' }, [
    h('div', {}, draw.labels.follow),
  ]);
}
