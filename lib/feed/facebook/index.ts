import { hasBox, type Shown } from '../has-box';
import type { Selectors as SelectorsOf } from '../selectors';
import type { SiteReader, Surface } from '../site-reader';
import { boxOf, readBox, seedsOn } from './layout';
import { facebookComments } from './read-comment';
import { joinable } from './selectors';
import { facebookSurface } from './surface';

const HOME: Surface = { name: 'home', kind: 'feed' };

/** Reads Facebook's pages. `shown` says what can be seen; tests, which have no layout, bring their own. */
export function facebook(rules: SelectorsOf<'facebook'>, shown: Shown = hasBox): SiteReader {
  const usual = joinable(rules);
  // In search an article is a post, not a comment, unless one of its links says otherwise.
  const any = `:is(${rules.comment.any}):has(${rules.commentLink.any})`;
  const inSearch = joinable({ ...rules, comment: { any, ranked: [any] } });
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
