import type { Post } from '../detect';
import { siteOf, withoutTracking } from '../messages';

/** A post whose addresses tell nothing of who saw it: to be judged and kept in this form, so that evidence and links agree. */
export function cleanPost(post: Post): Post {
  const { author, permalink, links } = post;
  return {
    ...post,
    links: links.map(withoutTracking),
    ...(permalink !== undefined && { permalink: withoutTracking(permalink) }),
    ...(author?.url !== undefined && { author: { ...author, url: withoutTracking(author.url) } }),
  };
}

/** A group's plain address, when the page is in a group. Nothing for other pages: a profile may be the reporter's own. */
export function groupOf(pageUrl: string | undefined): string | undefined {
  if (pageUrl === undefined || siteOf(pageUrl) !== 'facebook') return undefined;
  const { origin, pathname } = new URL(pageUrl);
  const [, group] = /^\/groups\/(?!feed\/?$)([^/]+)/.exec(pathname) ?? [];
  return group && `${origin}/groups/${group}/`;
}
