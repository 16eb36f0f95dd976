import type { Place } from '../place';
import type { SitePost, Surface } from './post';

/** The posts of one page. */
export interface PageContent {
  readonly place: Place;
  /** Those of the feed from the asked place on, or the one that stands alone. */
  readonly posts: readonly SitePost[];
  /** How many the feed has in all. */
  readonly total: number;
  /** Those of which the page shows only a little. */
  readonly others: readonly SitePost[];
  /** The one in a dialog. */
  readonly dialog: SitePost | undefined;
}

export interface Wanted {
  readonly place: Place;
  /** Only posts that are meant for this surface or for any; all when undefined. */
  readonly surface: Surface | undefined;
  /** The name that an address gives a post. */
  readonly nameOf: (post: SitePost) => string;
  readonly from: number;
  readonly count: number;
}

/** A page shows a little of so many other posts. */
const OTHERS = 4;

/** What a page shows of a whole feed; undefined when the post that the address names is not in the feed. */
export function pageContent(feed: readonly SitePost[], wanted: Wanted): PageContent | undefined {
  const { place, nameOf } = wanted;
  if (place.page === 'post') {
    const post = feed.find((each) => nameOf(each) === place.post);
    if (post === undefined) return undefined;
    const others = feed.filter((each) => each !== post && each.text !== '').slice(0, OTHERS);
    return { place, posts: [post], total: 1, others, dialog: undefined };
  }
  const { surface } = wanted;
  const here = surface === undefined ? feed : feed.filter((each) => (each.surface ?? surface) === surface);
  const named = place.page === 'feed' ? place.dialog : undefined;
  const dialog = named === undefined ? undefined : feed.find((each) => nameOf(each) === named);
  if (named !== undefined && dialog === undefined) return undefined;
  const posts = here.slice(wanted.from, wanted.from + wanted.count);
  return { place, posts, total: here.length, others: [], dialog };
}
