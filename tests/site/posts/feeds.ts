import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { endless } from './endless';
import { hostile } from './hostile';
import { type SitePost, type SitePostInput, sitePostSchema } from './post';

export interface Feeds {
  /** All posts of a feed, in order. An unknown name throws a sentence with the known ones. */
  posts(name: string): readonly SitePost[];
}

const FILES: Readonly<Record<string, string>> = {
  demo: join(import.meta.dirname, '../demo/demo.yaml'),
  tricky: join(import.meta.dirname, '../demo/tricky.yaml'),
};

/** The built-in feeds `demo`, `tricky`, `hostile`, `endless` (320 posts) and `endless-N`, and the caller's own. */
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
  const file = FILES[name];
  if (file !== undefined) return checkPosts(parse(readFileSync(file, 'utf8')), name);
  if (name === 'hostile') return checkPosts(hostile(), name);
  const length = /^endless(?:-(\d+))?$/.exec(name);
  if (length === null) return undefined;
  return endless(Number(length[1] ?? 320), openFeeds({}).posts('demo'));
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
