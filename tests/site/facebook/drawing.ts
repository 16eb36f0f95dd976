import type { Drawing } from '../drawing/drawing';
import { numberOf } from '../names';
import type { Place } from '../place';
import { directionOf, type Shape } from '../shape';
import { addressOf, itemOf, photoOf } from './address';
import { startDrawing } from './draw';
import { end, pageTree } from './pages/frame';
import { layer } from './pages/layer';
import { feedTree } from './pages/main';
import { poolTree } from './pages/pool';
import { sequence } from './pages/sequence';
import { unitTree } from './pages/unit';
import { poolEntry } from './post/time';

/** How Facebook draws a page. */
export function facebookDrawing(shape: Shape, place: Place): Drawing {
  const draw = startDrawing(shape, place);
  return {
    site: 'facebook',
    shape,
    place,
    cls: draw.cls,
    root: {
      ...(shape.layout === 'desktop' && { id: 'facebook' }),
      class: `__fb-${shape.theme}-mode`,
      lang: shape.lang,
      dir: directionOf(shape.lang),
    },
    title: draw.labels.site,
    units: (posts, from) => sequence(draw, posts, from),
    page: (screen) => pageTree(draw, screen),
    feed: {
      tree: (screen) => feedTree(draw, screen),
      unit: (unit) => unitTree(draw, unit),
      // A group's feed begins with the order of its posts.
      before: place.page === 'feed' && draw.group !== undefined && shape.layout === 'desktop' ? 1 : 0,
      far: 'emptied',
      end: (screen) => end(draw, screen),
    },
    layer: (screen) => layer(draw, screen),
    hidesBehind: true,
    pool: { tree: (screen) => poolTree(draw, screen), entry: (unit) => poolEntry(draw, unit) },
    words: ['message', 'coloured', 'caption'],
    dialogAddress(post, as) {
      if (as !== undefined) {
        const { pathname, search } = new URL(as === 'photo' ? photoOf(post) : itemOf(post));
        return pathname + search;
      }
      if (draw.group !== undefined) return `/groups/${draw.group}/?multi_permalinks=${numberOf(post.id)}`;
      const { pathname, search } = new URL(addressOf(post, undefined));
      return pathname + search;
    },
  };
}
