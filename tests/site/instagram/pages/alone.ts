import type { Screen } from '../../drawing/screen';
import type { SitePost } from '../../posts/post';
import { h, type SiteElement } from '../../tree/node';
import { gridPath, profilePath, userOf } from '../address';
import type { Draw } from '../draw';
import { rows } from '../post/rows';
import { grid } from './grid';

/** A post's own page: the post, and below it others of the same person as a grid. */
export function alone(draw: Draw, screen: Screen): SiteElement[] {
  const { units, others } = screen;
  return [
    feedAlone(draw, screen),
    h('hr', { class: draw.cls('line') }),
    h(
      'div',
      { class: draw.cls('more-posts') },
      units.slice(0, 1).map(({ post }) => morePosts(draw, post, others)),
    ),
  ];
}

export function feedAlone(draw: Draw, { units }: Screen): SiteElement {
  return h(
    'div',
    { class: draw.cls('feed') },
    units.map((unit) => rows(draw, unit)),
  );
}

function morePosts(draw: Draw, post: SitePost, others: readonly SitePost[]): SiteElement {
  const user = userOf(post);
  return h('div', {}, [
    h('div', { class: draw.cls('more-head') }, [
      h('span', { dir: 'auto' }, [
        draw.labels.morePosts,
        h('a', { href: profilePath(user), role: 'link', tabindex: '0' }, user, {
          act: { do: 'go', to: profilePath(user) },
        }),
      ]),
    ]),
    grid(draw, others, (other) => ({ do: 'go', to: gridPath(other) })),
  ]);
}
