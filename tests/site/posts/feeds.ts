import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { endless } from './endless';
import { hostile } from './hostile';
import { type SitePost, type SitePostInput, sitePostSchema } from './post';

export interface Feeds {
  /** All posts of a feed, in order. An unknown name throws a sentence with the known ones. */
  posts(name: string): readonly SitePost[];
}

/** The demo's languages, in its order; each has a file `demo/posts/<tag>.yaml`. */
export const DEMO_LANGUAGES = ['en', 'vi', 'th', 'km', 'id', 'zh-Hans'] as const;

const inDemo = (name: string): string => join(import.meta.dirname, '../demo', name);
const demoFile = (tag: string): string => inDemo(`posts/${tag}.yaml`);

const FILES: Readonly<Record<string, readonly string[]>> = {
  demo: DEMO_LANGUAGES.map(demoFile),
  tricky: [inDemo('tricky.yaml')],
  ...Object.fromEntries(DEMO_LANGUAGES.map((tag) => [`demo-${tag}`, [demoFile(tag)]])),
};

/**
 * The built-in feeds `demo` (its languages take turns) and `demo-<tag>` (one of them), `tricky`, `hostile`, `endless` (320 posts) and
 * `endless-N`, and the caller's own.
 */
export function openFeeds(own: Readonly<Record<string, readonly SitePostInput[]>>): Feeds {
  const known = new Map<string, readonly SitePost[]>();
  for (const [name, posts] of Object.entries(own)) known.set(name, checkPosts(posts, name));
  return {
    posts(name) {
      const found = known.get(name) ?? builtIn(name);
      if (found === undefined) {
        const names = [...Object.keys(FILES), 'hostile', 'endless', 'endless-N', ...Object.keys(own)];
        throw new Error(`No feed "${name}"; there are: ${names.join(', ')}`);
      }
      known.set(name, found);
      return found;
    },
  };
}

function builtIn(name: string): readonly SitePost[] | undefined {
  const files = FILES[name];
  if (files !== undefined) return checkPosts(takeTurns(files.map(readPosts)), name);
  if (name === 'hostile') return checkPosts(hostile(), name);
  const length = /^endless(?:-(\d+))?$/.exec(name);
  if (length === null) return undefined;
  const inFeeds = openFeeds({})
    .posts('demo')
    .filter(({ surface }) => surface === 'home' || surface === 'group');
  return endless(Number(length[1] ?? 320), inFeeds);
}

const readPosts = (file: string): readonly SitePost[] =>
  checkPosts(parse(readFileSync(file, 'utf8')), basename(file, '.yaml'));

/** The first post of each list, then the second of each, and so on. */
function takeTurns(lists: readonly (readonly SitePost[])[]): readonly SitePost[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

function checkPosts(posts: unknown, name: string): readonly SitePost[] {
  const checked = z.array(sitePostSchema).safeParse(posts);
  if (!checked.success)
    throw new Error(`Feed "${name}" is not a list of posts:\n${z.prettifyError(checked.error)}`);
  const seen = new Set<string>();
  for (const { id } of checked.data) {
    if (seen.has(id)) throw new Error(`Feed "${name}" has two posts with the id ${id}`);
    seen.add(id);
  }
  return checked.data;
}
