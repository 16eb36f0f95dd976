import { addressOf, itemOf, PROFILE, photoOf } from './facebook/address';
import { GROUP } from './facebook/pages/frame';
import { postPath } from './instagram/address';
import { numberOf } from './names';
import type { AnySurface, SitePost } from './posts/post';

/** The page on which a post is to be seen on a surface: a feed that has it, or the post alone. Options of the page are not in it. */
export function addressOn(surface: AnySurface, post: SitePost): string {
  const group = `https://www.facebook.com/groups/${GROUP}/`;
  switch (surface) {
    case 'home':
      return 'https://www.facebook.com/';
    case 'group':
      return group;
    case 'permalink':
      return addressOf(post, undefined);
    case 'dialog':
      return `${group}?multi_permalinks=${numberOf(post.id)}`;
    case 'groups-feed':
      return 'https://www.facebook.com/groups/feed/';
    case 'profile':
      return PROFILE;
    case 'search':
      return 'https://www.facebook.com/search/posts/?q=jobs';
    case 'watch':
      return 'https://www.facebook.com/watch/';
    case 'reel':
      return 'https://www.facebook.com/reel/1000000000000001';
    case 'marketplace':
      return 'https://www.facebook.com/marketplace/';
    case 'photo':
      return photoOf(post);
    case 'item':
      return itemOf(post);
    case 'instagram':
      return 'https://www.instagram.com/';
    case 'instagram-post':
      return `https://www.instagram.com${postPath(post)}`;
  }
}
