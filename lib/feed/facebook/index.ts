import { hasBox, type Shown } from '../has-box';
import type { SiteReader, Surface } from '../site-reader';
import { boxOf, readBox, seedsOn } from './layout';
import { facebookComments } from './read-comment';
import type { Selectors } from './selectors';
import { facebookSurface } from './surface';

const HOME: Surface = { name: 'home', kind: 'feed' };

/** Reads Facebook's pages. `shown` says what can be seen; tests, which have no layout, bring their own. */
export function facebook(selectors: Selectors, shown: Shown = hasBox): SiteReader {
  return {
    site: 'facebook',
    selectors,
    surface: facebookSurface,
    comments: facebookComments(selectors, shown),
    seeds: (root, surface) => seedsOn(root, selectors, { surface, foundOn: surface, shown }),
    box: (seed, surface = HOME) => boxOf(seed, selectors, { surface, foundOn: surface, shown }),
    read: (box, surface, foundOn = surface) => readBox(box, selectors, { surface, foundOn, shown }),
  };
}
