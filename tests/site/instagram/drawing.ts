import type { Drawing } from '../drawing/drawing';
import { freshUnit } from '../drawing/unit';
import type { Place } from '../place';
import { directionOf, type Shape } from '../shape';
import { codeOf } from './address';
import { startDrawing } from './draw';
import { feedAlone } from './pages/alone';
import { article } from './pages/article';
import { pageTree } from './pages/frame';
import { end, feedTree } from './pages/home';
import { layer } from './pages/layer';
import { reelsTree, slide } from './pages/reels';
import { rows } from './post/rows';

/** One in view, and the next. */
const MOUNTED_REELS = 2;
/** CSS pixels that a slide takes before its height is known. */
const REEL_HEIGHT = 800;

/** How Instagram draws a page. */
export function instagramDrawing(shape: Shape, place: Place): Drawing {
  const draw = startDrawing(shape, place);
  const at = place.page === 'post' ? 'alone' : 'feed';
  const isReels = place.page === 'reels';
  return {
    site: 'instagram',
    shape,
    place,
    cls: draw.cls,
    root: { class: `_9dls _ar44 __fb-${shape.theme}-mode`, lang: shape.lang, dir: directionOf(shape.lang) },
    title: draw.labels.site,
    units: (posts, from) =>
      posts.map((post, nth) => ({
        ...freshUnit(post, from + nth + 1, at),
        emptied: isReels && from + nth >= MOUNTED_REELS ? REEL_HEIGHT : undefined,
      })),
    page: (screen) => pageTree(draw, screen),
    feed: {
      tree: (screen) =>
        at === 'alone' ? feedAlone(draw, screen) : isReels ? reelsTree(draw, screen) : feedTree(draw, screen),
      unit: (unit) => (at === 'alone' ? rows(draw, unit) : isReels ? slide(draw, unit) : article(draw, unit)),
      before: 0,
      far: 'removed',
      end: (screen) => end(draw, screen),
    },
    layer: (screen) => layer(draw, screen),
    hidesBehind: false,
    pool: undefined,
    words: ['caption'],
    dialogAddress: (post) => `/p/${codeOf(post)}/`,
  };
}
