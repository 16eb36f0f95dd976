export type SiteName = 'facebook' | 'instagram';

/** What an address of one of the sites shows. */
export type Place = FeedPlace | PostPlace | ProfilePlace | ReelsPlace | TilesPlace;

export interface FeedPlace {
  readonly page: 'feed';
  /** Number of the group whose feed it is; undefined on home. */
  readonly group: string | undefined;
  /** Name of the post in a dialog over the feed, where the address alone says so. */
  readonly dialog: string | undefined;
}

/** One post alone. */
export interface PostPlace {
  readonly page: 'post';
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

export function groupOf(place: Place): string | undefined {
  return 'group' in place ? place.group : undefined;
}

/** Whether two places are the same page, whatever dialog lies over it. */
export function isSamePage(a: Place, b: Place): boolean {
  const behind = (place: Place): string => JSON.stringify({ ...place, dialog: undefined });
  return behind(a) === behind(b);
}
