import type { SiteName } from '../place';
import { type PageContent, pageContent } from '../posts/page-content';
import type { SitePost } from '../posts/post';
import { readShape, type Shape } from '../shape';
import { optionsIn, SITES } from '../sites';

/** The shape that an address asks for; undefined when the stand-in has no such page. */
export function shapeAt(url: URL, site: SiteName, defaults: Partial<Shape>): Shape | undefined {
  if (SITES[site].place(url) === undefined) return undefined;
  return readShape(optionsIn(url, site), defaults, site);
}

/** What an address shows of a feed; undefined when there is no such page, or no such post in the feed. */
export function contentAt(
  url: URL,
  site: SiteName,
  feed: readonly SitePost[],
  wish: { readonly posts: Shape['posts']; readonly from: number; readonly count: number },
): PageContent | undefined {
  const { place: placeOf, surfaceOf, nameOf } = SITES[site];
  const place = placeOf(url);
  const { posts, from, count } = wish;
  const surface = place && posts === 'here' ? surfaceOf(place) : undefined;
  return place && pageContent(feed, { place, surface, nameOf, from, count });
}
