import type { SiteName } from '../place';
import { type PageContent, pageContent, type Wanted } from '../posts/page-content';
import type { SitePost } from '../posts/post';
import { readShape, type Shape } from '../shape';
import { optionsIn, SITES } from '../sites';

/** The shape that an address asks for; undefined when the stand-in has no such page. */
export function shapeAt(url: URL, site: SiteName, defaults: Partial<Shape>): Shape | undefined {
  if (SITES[site].place(url) === undefined) return undefined;
  return readShape(optionsIn(url, site), defaults, site);
}

/** What an address shows of a feed; undefined when there is no such page, or nothing for it in the feed. */
export function contentAt(
  url: URL,
  site: SiteName,
  feed: readonly SitePost[],
  wanted: Omit<Wanted, 'place'>,
): PageContent | undefined {
  const place = SITES[site].place(url);
  return place && pageContent(feed, SITES[site], { place, ...wanted });
}
