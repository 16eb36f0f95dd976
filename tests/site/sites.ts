import type { Drawing } from './drawing/drawing';
import { facebook } from './facebook';
import { instagram } from './instagram';
import type { Place, SiteName } from './place';
import type { AnySurface, SitePost } from './posts/post';
import type { Shape } from './shape';

/** What the server and the living page must know of a site. */
export interface SiteKind {
  /** What an address shows; undefined when the stand-in has no such page. */
  readonly place: (url: URL) => Place | undefined;
  /** Parameters of the site's own addresses that are no options of the page. */
  readonly ownQuery: readonly string[];
  /** The name that addresses give a post. */
  readonly nameOf: (post: SitePost) => string;
  /** The user name that addresses give a post's author. */
  readonly userOf: (post: SitePost) => string;
  /** The feed's posts of which a post's own page shows a little. */
  readonly beside: (post: SitePost, feed: readonly SitePost[]) => readonly SitePost[];
  readonly surfaceOf: (place: Place) => AnySurface;
  readonly drawing: (shape: Shape, place: Place) => Drawing;
  /** With `%part` for the class of a part. */
  readonly styles: string;
}

export const SITES: Readonly<Record<SiteName, SiteKind>> = { facebook, instagram };

/** The page's options in an address's query: what is no part of the site's own addresses. */
export function optionsIn(url: URL, site: SiteName): URLSearchParams {
  const options = new URLSearchParams(url.search);
  for (const name of SITES[site].ownQuery) options.delete(name);
  return options;
}
