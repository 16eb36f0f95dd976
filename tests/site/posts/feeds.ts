import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { CHOICES } from '../shape';
import { endless } from './endless';
import { hostile } from './hostile';
import { type SitePost, type SitePostInput, sitePostSchema } from './post';

export interface Feeds {
  /** All posts of a feed, in order. An unknown name throws a sentence with the known ones. */
  posts(name: string): readonly SitePost[];
}

/** The demo's languages, those that the sites speak; each has a file `demo/posts/<tag>.yaml`. */
export const DEMO_LANGUAGES = CHOICES.lang;

const inDemo = (name: string): string => join(import.meta.dirname, '../demo', name);
const languageFile = (tag: string): string => inDemo(`posts/${tag}.yaml`);

const FILES: Readonly<Record<string, readonly string[]>> = {
  tricky: [inDemo('tricky.yaml')],
  class: DEMO_LANGUAGES.map(languageFile),
  ...Object.fromEntries(DEMO_LANGUAGES.map((tag) => [`class-${tag}`, [languageFile(tag)]])),
};
const NAMES = ['demo', ...Object.keys(FILES), 'hostile', 'endless', 'endless-N'];

/**
 * The built-in feeds, and the caller's own:
 * - `class`: what a trainer shows, each post on its surface, the languages taking turns; `class-<tag>`: one language of it;
 * - `demo`: two dozen of these in English and Vietnamese, on every page of both sites; what a page shows when its address says nothing;
 * - `tricky`, `hostile`, `endless` (320 posts) and `endless-N`.
 */
export function openFeeds(own: Readonly<Record<string, readonly SitePostInput[]>>): Feeds {
  const known = new Map<string, readonly SitePost[]>();
  for (const [name, posts] of Object.entries(own)) known.set(name, checkPosts(posts, name));
  return {
    posts(name) {
      const found = known.get(name) ?? builtIn(name);
      if (found === undefined) {
        throw new Error(`No feed "${name}"; there are: ${[...NAMES, ...Object.keys(own)].join(', ')}`);
      }
      known.set(name, found);
      return found;
    },
  };
}

function builtIn(name: string): readonly SitePost[] | undefined {
  const files = FILES[name];
  if (files !== undefined) return checkPosts(takeTurns(files.map(readPosts)), name);
  if (name === 'demo') return onEveryPage();
  if (name === 'hostile') return checkPosts(hostile(), name);
  const length = /^endless(?:-(\d+))?$/.exec(name);
  if (length === null) return undefined;
  return endless(Number(length[1] ?? 320), onEveryPage());
}

/** The class's posts of Facebook's feeds, English and Vietnamese, without a surface of their own. */
function onEveryPage(): readonly SitePost[] {
  return takeTurns(['en', 'vi'].map((tag) => readPosts(languageFile(tag))))
    .filter(({ surface }) => surface === 'home' || surface === 'group')
    .map(({ surface: _, ...post }) => post);
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
