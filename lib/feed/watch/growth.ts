import type { Post } from '../../detect';

/** Letters that must agree for two texts to be one post's. */
const ENOUGH = 20;

/** Whether a text is another one opened or closed (“See more”, “See less”): one begins as the other does, up to its dots. */
export function grew(before: string, after: string): boolean {
  const [short, long] = before.length < after.length ? [before, after] : [after, before];
  const start = short.replace(/[\s.…]+$/, '');
  return start.length >= ENOUGH && long.startsWith(start);
}

/** Whether two readings are of one post: it names itself, or is opened or closed. */
export function isSamePost(one: Post, other: Post): boolean {
  if (one.key === other.key) return true;
  return one.author?.name === other.author?.name && grew(one.text, other.text);
}
