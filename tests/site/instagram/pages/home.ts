import type { Screen } from '../../drawing/screen';
import type { Unit } from '../../drawing/unit';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { avatar, avatarPicture, userLink } from '../post/person';
import { article } from './article';

const PEOPLE = ['example.one', 'example.two', 'example.three', 'example.four'];

/** Stories, the feed, what stands below it, and people to follow beside it. */
export function home(draw: Draw, screen: Screen): SiteElement {
  return h('div', { class: draw.cls('columns') }, [
    h('div', { class: draw.cls('column') }, [
      stories(draw),
      h('div', {}, [h('div', {}, [feedTree(draw, screen)])]),
      end(draw, screen),
    ]),
    suggestions(draw),
  ]);
}

export function feedTree(draw: Draw, screen: Screen): SiteElement {
  return windowOf(draw, screen, (unit) => article(draw, unit));
}

/** What is far away is not there: the padding is as high as it was. */
export function windowOf(draw: Draw, { units }: Screen, drawUnit: (unit: Unit) => SiteElement): SiteElement {
  const isDrawn = ({ emptied }: Unit): boolean => emptied === undefined;
  const first = units.findIndex(isDrawn);
  const height = (away: readonly Unit[]): number => away.reduce((sum, { emptied = 0 }) => sum + emptied, 0);
  const above = first < 0 ? height(units) : height(units.slice(0, first));
  const below = height(units) - above;
  const style = `display: flex; flex-direction: column; padding-bottom: ${below}px; padding-top: ${above}px; position: relative;`;
  return h('div', { class: draw.cls('feed'), style }, units.filter(isDrawn).map(drawUnit));
}

export function end(draw: Draw, { loaded, total }: Screen): SiteElement {
  return h('div', { class: draw.cls('end') }, loaded >= total ? draw.labels.end : '');
}

function stories(draw: Draw): SiteElement {
  return h('div', { 'aria-label': draw.labels.stories, class: draw.cls('stories'), role: 'region' }, [
    h(
      'ul',
      {},
      PEOPLE.map((user) =>
        h('li', {}, [
          h('div', { 'aria-label': draw.labels.storyBy(user), role: 'button', tabindex: '0' }, [
            h('canvas', { class: draw.cls('ring-line'), height: '66', width: '66' }),
            avatarPicture(draw, user),
            h('div', { dir: 'auto' }, user),
          ]),
        ]),
      ),
    ),
  ]);
}

function suggestions(draw: Draw): SiteElement {
  return h('div', { class: draw.cls('suggestions') }, [
    h('div', {}, [h('span', { dir: 'auto' }, draw.labels.suggestions)]),
    PEOPLE.map((user) =>
      h('div', { class: draw.cls('suggestion') }, [
        avatar(draw, { user, hasPage: false }),
        userLink(draw, { user, hasPage: false }),
        h('div', { class: draw.cls('follow'), role: 'button', tabindex: '0' }, [
          h('div', {}, draw.labels.follow),
        ]),
      ]),
    ),
  ]);
}
