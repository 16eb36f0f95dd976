import { hasBox, type Shown } from '../has-box';
import type { SiteReader } from '../site-reader';
import { facebookBox } from './post-box';
import { readPost } from './read-post';
import { facebookSeeds } from './seeds';
import type { Selectors } from './selectors';
import { facebookSurface } from './surface';

/** Reads Facebook's desktop layout. `shown` says what can be seen; tests, which have no layout, bring their own. */
export function facebook(selectors: Selectors, shown: Shown = hasBox): SiteReader {
  return {
    site: 'facebook',
    selectors,
    surface: facebookSurface,
    seeds: (root, surface) => facebookSeeds(root, selectors, { surface, shown }),
    box: (seed) => facebookBox(seed, selectors),
    read: (box, surface, foundOn = surface) => readPost(box, selectors, { surface, foundOn, shown }),
  };
}
