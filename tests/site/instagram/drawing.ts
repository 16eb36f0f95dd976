import type { Drawing } from '../drawing/drawing';
import { freshUnit } from '../drawing/unit';
import type { Place } from '../place';
import type { Shape } from '../shape';
import { codeOf } from './address';
import { startDrawing } from './draw';
import { feedAlone } from './pages/alone';
import { article } from './pages/article';
import { pageTree } from './pages/frame';
import { end, feedTree } from './pages/home';
import { layer } from './pages/layer';
import { rows } from './post/rows';

/** How Instagram draws a page. */
export function instagramDrawing(shape: Shape, place: Place): Drawing {
  const draw = startDrawing(shape, place);
  const at = place.page === 'post' ? 'alone' : 'feed';
  return {
    site: 'instagram',
    shape,
    place,
    cls: draw.cls,
    root: { class: `_9dls _ar44 __fb-${shape.theme}-mode`, lang: shape.lang, dir: 'ltr' },
    title: draw.labels.site,
    units: (posts, from) => posts.map((post, nth) => freshUnit(post, from + nth + 1, at)),
    page: (screen) => pageTree(draw, screen),
    feed: {
      tree: (screen) => (at === 'alone' ? feedAlone(draw, screen) : feedTree(draw, screen)),
      unit: (unit) => (at === 'alone' ? rows(draw, unit) : article(draw, unit)),
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
