import type { Place } from '../place';
import type { Shape } from '../shape';
import type { SiteKind } from '../sites';
import type { SitePost } from './post';

/** The posts of one page. */
export interface PageContent {
  readonly place: Place;
  /** Those of the feed from the asked place on, or the one that stands alone. */
  readonly posts: readonly SitePost[];
  /** How many the feed has in all. */
  readonly total: number;
  /** Those of which the page shows only a little: in a right column, in a grid. */
  readonly others: readonly SitePost[];
  /** The one in a dialog. */
  readonly dialog: SitePost | undefined;
}

export interface Wanted {
  readonly place: Place;
  readonly posts: Shape['posts'];
  readonly from: number;
  readonly count: number;
}

/** What a page of a site shows of a whole feed; undefined when the feed has no post or person that the address names. */
export function pageContent(
  feed: readonly SitePost[],
  site: SiteKind,
  { place, posts, from, count }: Wanted,
): PageContent | undefined {
  const named = (name: string): SitePost | undefined => feed.find((post) => site.nameOf(post) === name);
  switch (place.page) {
    case 'post': {
      const post = named(place.post);
      if (post === undefined) return undefined;
      return { place, posts: [post], total: 1, others: site.beside(post, feed), dialog: undefined };
    }
    case 'profile': {
      const others = feed.filter((post) => site.userOf(post) === place.user);
      if (others.length === 0) return undefined;
      return { place, posts: [], total: 0, others, dialog: undefined };
    }
    case 'reels': {
      const start = place.post === undefined ? 0 : feed.findIndex((post) => site.nameOf(post) === place.post);
      if (start < 0) return undefined;
      const inOrder = [...feed.slice(start), ...feed.slice(0, start)];
      return {
        place,
        posts: inOrder.slice(from, from + count),
        total: feed.length,
        others: [],
        dialog: undefined,
      };
    }
    case 'tiles':
      return { place, posts: [], total: 0, others: feed.slice(0, count), dialog: undefined };
    case 'feed': {
      const dialog = place.dialog === undefined ? undefined : named(place.dialog);
      if (place.dialog !== undefined && dialog === undefined) return undefined;
      const surface = site.surfaceOf(place);
      const here = posts === 'all' ? feed : feed.filter((post) => (post.surface ?? surface) === surface);
      return { place, posts: here.slice(from, from + count), total: here.length, others: [], dialog };
    }
  }
}
