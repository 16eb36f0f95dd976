import { handleOf, numberOf } from '../names';
import type { SitePost } from '../posts/post';
import { random } from '../seeded';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A person's user name: the name itself where it can be one. */
export function userNamed(name: string): string {
  return /^[a-z0-9._]+$/.test(name) ? name : (handleOf(name) ?? `user${numberOf(name)}`);
}

export function userOf({ user, author }: SitePost): string {
  return user ?? userNamed(author);
}

/** The post's name in addresses: eleven characters that follow from its id. */
export function codeOf({ id, code }: SitePost): string {
  if (code !== undefined) return code;
  const next = random(`code ${id}`);
  return `D${Array.from({ length: 10 }, () => LETTERS[Math.floor(next() * LETTERS.length)]).join('')}`;
}

/** Where the post stands alone. */
export function postPath(post: SitePost): string {
  return `/${post.video ? 'reel' : 'p'}/${codeOf(post)}/`;
}

/** The same as its author's grid writes it. */
export function gridPath(post: SitePost): string {
  return `/${userOf(post)}${postPath(post)}`;
}

export function profilePath(user: string): string {
  return `/${user}/`;
}
