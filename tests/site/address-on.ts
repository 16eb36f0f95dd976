import { addressOf } from './facebook/address';
import { GROUP } from './facebook/pages/frame';
import { postPath } from './instagram/address';
import { numberOf } from './names';
import type { SitePost, Surface } from './posts/post';

/** The page on which a post is to be seen on a surface: a feed that has it, or the post alone. Options of the page are not in it. */
export function addressOn(surface: Surface, post: SitePost): string {
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
    case 'instagram':
      return 'https://www.instagram.com/';
    case 'instagram-post':
      return `https://www.instagram.com${postPath(post)}`;
  }
}
