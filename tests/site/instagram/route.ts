import type { Place } from '../place';

/** First parts of paths that are no user names. */
const RESERVED = /^(p|reel|reels|explore|direct|stories|accounts|about|legal|ajax|challenge)$/;

/** What an address of Instagram's shows; undefined when the stand-in has no such page. */
export function instagramPlace({ pathname }: URL): Place | undefined {
  if (pathname === '/') return { page: 'feed', group: undefined, dialog: undefined };
  const reel = /^\/reels(?:\/(?<code>[\w-]+))?\/?$/.exec(pathname);
  if (reel) return { page: 'reels', post: reel.groups?.code };
  if (/^\/explore\/(search\/keyword\/|tags\/[^/]+\/)?$/.test(pathname)) return { page: 'tiles' };
  const post = /^(?:\/(?<by>[a-z0-9._]+))?\/(?:p|reel)\/(?<code>[\w-]+)\/?$/.exec(pathname)?.groups;
  if (post?.code !== undefined && !RESERVED.test(post.by ?? ''))
    return { page: 'post', group: undefined, post: post.code };
  const user = /^\/([a-z0-9._]+)\/?$/.exec(pathname)?.[1];
  return user === undefined || RESERVED.test(user) ? undefined : { page: 'profile', user };
}

/** Parts of the site's own addresses that are no options of the page. */
export const INSTAGRAM_QUERY = ['variant', 'img_index', 'igsh', 'igshid', 'utm_source', 'hl', 'next', 'q'];
