import { hash } from '../seeded';
import type { SitePost } from './post';

/** The number that the site gives a post, a person or a group: sixteen digits that follow from the name. */
export function numberOf(name: string): string {
  return `1000${String(hash(name)).padStart(10, '0')}${String(hash(`${name}+`) % 100).padStart(2, '0')}`;
}

/** The address behind a post's time, or undefined where the page never holds one (anonymous and coloured posts). */
export function permalinkOf(post: SitePost, group: string | undefined): string | undefined {
  if (post.kind === 'anonymous' || post.kind === 'coloured') return undefined;
  const number = numberOf(post.id);
  if (group !== undefined) return `https://www.facebook.com/groups/${group}/posts/${number}/`;
  return `https://www.facebook.com/${handleOf(post.author)}/posts/${number}`;
}

/** The part of an address that names a person or page. */
export function handleOf(author: string): string {
  const plain = author
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd');
  return (
    plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.|\.$/g, '') || `user.${numberOf(author)}`
  );
}
