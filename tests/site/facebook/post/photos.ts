import { idOf, type Unit } from '../../drawing/unit';
import { numberOf } from '../../names';
import { hash } from '../../seeded';
import { h, type SiteElement } from '../../tree/node';
import type { Draw } from '../draw';
import { pictureAddress } from './picture';

/** At most five pictures are in the page; the fifth says how many more there are. */
const SHOWN = 5;

export function photos(draw: Draw, unit: Unit): SiteElement | undefined {
  const { pictures } = unit.post;
  if (pictures.length === 0) return undefined;
  const more = pictures.length - SHOWN;
  const shown = pictures.slice(0, SHOWN).map((_, at) => photo(draw, unit, at, at === SHOWN - 1 ? more : 0));
  return h('div', { class: draw.cls('media'), id: idOf(unit, 'media') }, [
    h('div', { class: draw.cls(shown.length > 1 ? 'photos' : 'photos-one') }, shown),
  ]);
}

function photo(draw: Draw, unit: Unit, at: number, more: number): SiteElement {
  const name = `${unit.post.id} ${at}`;
  const picture = unit.post.pictures[at];
  return h(
    'a',
    {
      class: draw.cls('photo-link'),
      href: `https://www.facebook.com/photo/?fbid=${numberOf(name)}&set=${setOf(draw, unit)}&__cft__[0]=AZX`,
      role: 'link',
      tabindex: '0',
    },
    [
      h('div', { class: draw.cls('photo-box') }, [
        h('img', {
          alt: picture?.alt,
          class: draw.cls('photo'),
          'data-imgperflogname': 'feedImage',
          height: '338',
          src: pictureAddress(name, picture?.shows ?? ''),
          width: '600',
        }),
      ]),
      more > 0 && h('div', { class: draw.cls('photo-more') }, `+${more}`),
    ],
  );
}

/**
 * Which pictures the viewer leafs through: the album's, this post's, or on home those of a group's post. Pictures that are used again
 * carry the id of an older post.
 */
function setOf(draw: Draw, { post }: Unit): string {
  if (post.group !== undefined && draw.group === undefined)
    return `gm.${numberOf(post.id)}&idorvanity=${numberOf(post.group)}`;
  if (post.pictures.length === 1) return `a.${numberOf(post.author)}`;
  const isUsedAgain = hash(`${post.id} set`) % 4 === 0;
  return `pcb.${numberOf(isUsedAgain ? `${post.id} older` : post.id)}`;
}
