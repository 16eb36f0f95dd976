import type { Unit } from '../../drawing/unit';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import { postPath } from '../address';
import type { Draw } from '../draw';
import { iconButton } from './icon';

/** Two sections: the icons, and how many like it. */
export function actions(draw: Draw, unit: Unit): SiteElement[] {
  const { post, at } = unit;
  const label = unit.liked ? draw.labels.unlike : draw.labels.like;
  return [
    h('section', { class: draw.cls('actions') }, [
      h('div', {}, [h('span', {}, [iconButton(draw, 'like', label, { do: 'like', post: post.id, at })])]),
      h('div', {}, [
        iconButton(
          draw,
          'comment',
          draw.labels.comment,
          at === 'feed' ? { do: 'open', post: post.id } : undefined,
        ),
      ]),
      h('div', {}, [iconButton(draw, 'share', draw.labels.share, undefined)]),
      h('div', { class: draw.cls('save') }, [iconButton(draw, 'save', draw.labels.save, undefined)]),
    ]),
    h('section', { class: draw.cls('likes') }, [
      h('a', { href: `${postPath(post)}liked_by/`, role: 'link', tabindex: '0' }, [
        h('span', { dir: 'auto' }, draw.labels.likes((hash(post.id) % 90) + (unit.liked ? 4 : 3))),
      ]),
    ]),
  ];
}
