import { hasBox, type Shown } from '../has-box';
import type { SiteReader } from '../site-reader';
import { layoutOf } from './layout';
import { facebookComments } from './read-comment';
import type { Selectors } from './selectors';
import { facebookSurface } from './surface';

/** Reads Facebook's pages. `shown` says what can be seen; tests, which have no layout, bring their own. */
export function facebook(selectors: Selectors, shown: Shown = hasBox): SiteReader {
  return {
    site: 'facebook',
    selectors,
    surface: facebookSurface,
    comments: facebookComments(selectors, shown),
    seeds: (root, surface) =>
      layoutOf(root.ownerDocument, surface, selectors).seeds(root, { surface, foundOn: surface, shown }),
    box: (seed, surface = FEED) =>
      layoutOf(seed.ownerDocument, surface, selectors).box(seed, { surface, foundOn: surface, shown }),
    read: (box, surface, foundOn = surface) =>
      layoutOf(box.ownerDocument, foundOn, selectors).read(box, { surface, foundOn, shown }),
  };
}

const FEED = { name: 'home', kind: 'feed' } as const;
