import { freshUnit, type Strip, type Unit } from '../../drawing/unit';
import { guiseOf } from '../../place';
import type { SitePost } from '../../posts/post';
import type { Draw } from '../draw';

/** What hangs in a strip's place of the feed instead of a post. */
const NOTHING: SitePost = {
  id: 'strip',
  author: '',
  label: 'ordinary',
  lang: 'en',
  expect: 'none',
  text: '',
  kind: 'plain',
  pictures: [],
  comments: [],
};

/**
 * The feed's children for these posts, or the one post of its own page. `from` is the place of the first post in the whole feed, so that later loads go on where
 * the first one ended.
 */
export function sequence(draw: Draw, posts: readonly SitePost[], from: number): Unit[] {
  if (draw.place.page === 'post')
    return posts.map((post) => freshUnit(post, 1, 'alone', guiseOf(draw.place)));
  const units: Unit[] = [];
  posts.forEach((post, i) => {
    const at = from + i;
    units.push(freshUnit(post, at + 1, 'feed'));
    const strip = draw.shape.strips === 'yes' ? stripAfter(draw, at) : undefined;
    if (strip !== undefined) {
      units.push({ ...freshUnit({ ...NOTHING, id: `${strip}-${at}` }, at + 1, 'feed'), strip });
    }
  });
  return units;
}

function stripAfter(draw: Draw, at: number): Strip | undefined {
  if (draw.group !== undefined || draw.list === 'groups-feed')
    return at % 4 === 2 ? 'placeholder' : undefined;
  if (draw.list !== undefined) return undefined;
  if (at % 12 === 2) return 'reels';
  return at % 12 === 7 ? 'people' : undefined;
}
