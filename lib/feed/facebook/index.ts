import { hasBox, type Shown } from '../has-box';
import type { Selectors as SelectorsOf } from '../selectors';
import type { SiteReader, Surface } from '../site-reader';
import { boxOf, readBox, seedsOn } from './layout';
import { facebookComments } from './read-comment';
import { joinForSearch, joinSelectors } from './selectors';
import { facebookSurface } from './surface';

const HOME: Surface = { name: 'home', kind: 'feed' };

/** Reads Facebook's pages. `shown` says what can be seen; tests, which have no layout, bring their own. */
export function facebook(rules: SelectorsOf<'facebook'>, shown: Shown = hasBox): SiteReader {
  const usual = joinSelectors(rules);
  const inSearch = joinForSearch(rules);
  const fitting = ({ name }: Surface) => (name === 'search' ? inSearch : usual);
  return {
    site: 'facebook',
    selectors: rules,
    surface: facebookSurface,
    comments: facebookComments(usual, shown),
    seeds: (root, surface) => seedsOn(root, fitting(surface), { surface, foundOn: surface, shown }),
    box: (seed, surface = HOME) => boxOf(seed, fitting(surface), { surface, foundOn: surface, shown }),
    read: (box, surface, foundOn = surface) => readBox(box, fitting(foundOn), { surface, foundOn, shown }),
  };
}
