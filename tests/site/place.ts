export type SiteName = 'facebook' | 'instagram';

/** What an address of one of the sites shows. */
export type Place = FeedPlace | PostPlace | ProfilePlace | ReelsPlace | TilesPlace;

export interface FeedPlace {
  readonly page: 'feed';
  /** Which of Facebook's lists it is, where it is neither home nor a group's. */
  readonly list?: List | undefined;
  /** Number of the group whose feed it is; undefined on home. */
  readonly group: string | undefined;
  /** Name of the post in a dialog over the feed, where the address alone says so. */
  readonly dialog: string | undefined;
}

/** Facebook's other lists of what people post. */
export type List = 'groups-feed' | 'profile' | 'search' | 'watch' | 'reel' | 'marketplace';

/** As what one post alone is shown, when not as a post: a picture in the viewer, something for sale. */
export type Guise = 'photo' | 'item';

/** One post alone. */
export interface PostPlace {
  readonly page: 'post';
  readonly as?: Guise | undefined;
  readonly group: string | undefined;
  /** The post's name in addresses: a number on Facebook, a code on Instagram. */
  readonly post: string;
}

/** A person's page with a grid of pictures. */
export interface ProfilePlace {
  readonly page: 'profile';
  readonly user: string;
}

/** Films one above the other, from the named one on. */
export interface ReelsPlace {
  readonly page: 'reels';
  /** The film's name in addresses; undefined where the site chooses. */
  readonly post: string | undefined;
}

/** Pictures of everybody's posts. */
export interface TilesPlace {
  readonly page: 'tiles';
}

/** Where on a page a post is drawn: in a feed, alone on its own page, in a dialog over another page, or beside another post. */
export type Spot = 'feed' | 'alone' | 'dialog' | 'aside';

export function listOf(place: Place): List | undefined {
  return place.page === 'feed' ? place.list : undefined;
}

export function guiseOf(place: Place): Guise | undefined {
  return place.page === 'post' ? place.as : undefined;
}

export function groupOf(place: Place): string | undefined {
  return 'group' in place ? place.group : undefined;
}

/** Whether two places are the same page, whatever dialog lies over it. */
export function isSamePage(a: Place, b: Place): boolean {
  const behind = (place: Place): string => JSON.stringify({ ...place, dialog: undefined });
  return behind(a) === behind(b);
}
