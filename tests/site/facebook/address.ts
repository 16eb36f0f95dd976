import { handleOf, numberOf } from '../names';
import type { SitePost } from '../posts/post';

const SITE = 'https://www.facebook.com';

/** The address behind a post's time, or undefined where the page never holds one (anonymous and coloured posts). */
export function permalinkOf(post: SitePost, group: string | undefined): string | undefined {
  if (post.kind === 'anonymous' || post.kind === 'coloured') return undefined;
  return addressOf(post, group);
}

/** Where the post stands alone: also those that nothing in a page leads to have an address. */
export function addressOf(post: SitePost, group: string | undefined): string {
  const number = numberOf(post.id);
  if (group !== undefined) return `${SITE}/groups/${group}/posts/${number}/`;
  const handle = handleOf(post.author);
  if (handle !== undefined) return `${SITE}/${handle}/posts/${number}`;
  return `${SITE}/permalink.php?story_fbid=${number}&id=${numberOf(post.author)}`;
}

/** The address of a person or page. Who has no name in letters a to z is known by number. */
export function profileOf(author: string): string {
  const handle = handleOf(author);
  return handle === undefined ? `${SITE}/profile.php?id=${numberOf(author)}` : `${SITE}/${handle}`;
}

/** The page whose timeline has all of a feed's posts. */
export const PROFILE = `${SITE}/practice.page`;

/** The first picture of a post in the viewer; the number names the post. */
export function photoOf(post: SitePost): string {
  return `${SITE}/photo/?fbid=${numberOf(post.id)}&set=pcb.${numberOf(post.id)}`;
}

/** The post as something for sale. */
export function itemOf(post: SitePost): string {
  return `${SITE}/marketplace/item/${numberOf(post.id)}/`;
}

/** Adds parameters to an address, which may have some already. */
export function withQuery(address: string, query: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
