import type { Post } from '../detect';
import { hash } from './hash';
import type { Reading } from './site-reader';

/** What a site's reader found, before it is made fit to be sent. */
export interface RawPost extends Omit<Post, 'key' | 'author' | 'permalink'> {
  /** The site's own id of the post, where one of its links gives one. */
  readonly id?: string | undefined;
  readonly author?: Post['author'] | undefined;
  readonly permalink?: string | undefined;
}

const MAX = {
  text: 20_000,
  imageText: 2_000,
  imageTexts: 50,
  links: 200,
  link: 4_000,
  name: 300,
  address: 2_000,
};

/**
 * Makes a reading of what was found. The key is the site's id, else a hash of author and the *whole* text: two posts may well
 * begin with the same two hundred letters. What is sent is cut to the limits of our messages and freed of half characters.
 */
export function makeReading({ id, ...raw }: RawPost, anchor: Element | null | undefined): Reading {
  const identity = `${raw.author?.name ?? ''}\n${raw.text}`;
  const words = raw.text || raw.imageTexts.join('\n');
  const key = `${raw.site}:${id ?? hash(`${raw.author?.name ?? ''}\n${words}`)}`;
  const post: Post = {
    key: cut(key, MAX.name),
    site: raw.site,
    surface: raw.surface,
    text: cut(raw.text, MAX.text),
    imageTexts: raw.imageTexts.slice(0, MAX.imageTexts).map((text) => cut(text, MAX.imageText)),
    links: raw.links.filter((link) => link.length <= MAX.link).slice(0, MAX.links),
    ...(raw.author && { author: cutAuthor(raw.author) }),
    ...(raw.permalink && raw.permalink.length <= MAX.address && { permalink: raw.permalink }),
  };
  const signature = hash([identity, ...post.imageTexts, ...post.links].join('\n'));
  return { post, signature, ...(anchor && { anchor }) };
}

function cutAuthor({ name, url }: NonNullable<Post['author']>): NonNullable<Post['author']> {
  return { name: cut(name, MAX.name), ...(url && url.length <= MAX.address && { url }) };
}

/** Half a character (a lone surrogate) does not survive being sent in every browser. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}/gu, '\uFFFD');
}
