import { hash } from './seeded';

/** How the page is drawn. Every name can be set in the address: `?root=none&marks=mix&live=virtual,rerender`. */
export interface Shape {
  /** Which posts: a name from `posts/`, or one given to `startSite({ feeds })`. */
  readonly feed: string;
  readonly root: Root | 'mix';
  readonly marks: Marks | 'mix';
  readonly time: Time | 'mix';
  /** Whether `data-ad-rendering-role="profile_name"` wraps the author's heading, sits on it, or is missing. */
  readonly author: Author | 'mix';
  /** How long text is cut: this many UTF-16 units, rounded down to a word. 0 never cuts. */
  readonly more: number;
  readonly live: readonly Live[];
  readonly lang: 'en' | 'vi';
  readonly theme: 'light' | 'dark';
  /** Units drawn by the server, and units per later load. */
  readonly first: number;
  readonly load: number;
  /** Reels strip, people you may know and an advertisement between the posts. */
  readonly strips: 'yes' | 'no';
  readonly csp: 'site' | 'trusted-types' | 'strict-styles';
  /** `manual` leaves the page as HTML until a test calls `__site.hydrate()`. */
  readonly hydrate: 'auto' | 'manual';
  /** Class names and the choices of `mix` follow from it. */
  readonly seed: string;
}
export type Root = 'posinset' | 'article' | 'describedby' | 'none';
export type Marks = 'preview' | 'story' | 'none';
export type Time = 'scrambled' | 'svg' | 'plain';
export type Author = 'profile_name' | 'on-heading' | 'plain';
export type Live = 'endless' | 'virtual' | 'rerender' | 'reuse';

const CHOICES = {
  root: ['posinset', 'article', 'describedby', 'none'],
  marks: ['preview', 'story', 'none'],
  time: ['scrambled', 'svg', 'plain'],
  author: ['profile_name', 'on-heading', 'plain'],
  live: ['endless', 'virtual', 'rerender', 'reuse'],
  lang: ['en', 'vi'],
  theme: ['light', 'dark'],
  strips: ['yes', 'no'],
  csp: ['site', 'trusted-types', 'strict-styles'],
  hydrate: ['auto', 'manual'],
} as const;

/**
 * Reads the shape from an address's query. A name or a value that does not exist throws a sentence that lists those that do:
 * a test with a spelling mistake must not quietly test the default page.
 */
export function readShape(query: URLSearchParams, base: Partial<Shape> = {}): Shape {
  const given = (name: string): string | undefined => query.get(name) ?? undefined;
  for (const name of query.keys()) {
    if (!NAMES.includes(name)) throw new Error(`No page option "${name}"; there are: ${NAMES.join(', ')}`);
  }
  const live = given('live');
  return {
    feed: given('feed') ?? base.feed ?? 'demo',
    root: one([...CHOICES.root, 'mix'], given('root'), base.root ?? 'posinset', 'root'),
    marks: one([...CHOICES.marks, 'mix'], given('marks'), base.marks ?? 'preview', 'marks'),
    time: one([...CHOICES.time, 'mix'], given('time'), base.time ?? 'scrambled', 'time'),
    author: one([...CHOICES.author, 'mix'], given('author'), base.author ?? 'profile_name', 'author'),
    more: count(given('more'), base.more ?? 250, 'more'),
    live:
      live === undefined
        ? (base.live ?? [])
        : live
            .split(',')
            .filter(Boolean)
            .map((name) => one(CHOICES.live, name, 'endless', 'live')),
    lang: one(CHOICES.lang, given('lang'), base.lang ?? 'en', 'lang'),
    theme: one(CHOICES.theme, given('theme'), base.theme ?? 'light', 'theme'),
    first: count(given('first'), base.first ?? 8, 'first'),
    load: count(given('load'), base.load ?? 6, 'load'),
    strips: one(CHOICES.strips, given('strips'), base.strips ?? 'yes', 'strips'),
    csp: one(CHOICES.csp, given('csp'), base.csp ?? 'site', 'csp'),
    hydrate: one(CHOICES.hydrate, given('hydrate'), base.hydrate ?? 'auto', 'hydrate'),
    seed: given('seed') ?? base.seed ?? '1',
  };
}

const NAMES = ['feed', 'root', 'marks', 'time', 'author', 'more', 'live', 'lang', 'theme'].concat([
  'first',
  'load',
  'strips',
  'csp',
  'hydrate',
  'seed',
]);

function one<T extends string>(allowed: readonly T[], value: string | undefined, base: T, name: string): T {
  if (value === undefined) return base;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`No ${name} "${value}"; there are: ${allowed.join(', ')}`);
  return found;
}

function count(value: string | undefined, base: number, name: string): number {
  if (value === undefined) return base;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw new Error(`${name} must be a whole number, not "${value}"`);
  return number;
}

/** What `mix` means for one post: a choice that stays the same for the same seed and post. */
export interface Variant {
  readonly root: Root;
  readonly marks: Marks;
  readonly time: Time;
  readonly author: Author;
}

export function variantOf(shape: Shape, postId: string): Variant {
  const pick = <T extends string>(name: string, wish: T | 'mix', all: readonly T[]): T =>
    wish === 'mix' ? all[hash(`${shape.seed} ${name} ${postId}`) % all.length]! : wish;
  return {
    root: pick<Root>('root', shape.root, CHOICES.root),
    marks: pick<Marks>('marks', shape.marks, CHOICES.marks),
    time: pick<Time>('time', shape.time, CHOICES.time),
    author: pick<Author>('author', shape.author, CHOICES.author),
  };
}
