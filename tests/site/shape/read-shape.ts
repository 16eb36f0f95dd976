import type { SiteName } from '../place';
import { CHOICES, type Shape } from './options';

const SHARED = 'feed posts more moreAlone live lang theme first load csp hydrate seed'.split(' ');
const OWN: Readonly<Record<SiteName, readonly string[]>> = {
  facebook: ['layout', 'root', 'marks', 'time', 'author', 'strips', 'replies'],
  instagram: ['caption', 'dialog', 'broken'],
};
/** What holds where neither address nor caller says anything: Instagram cuts earlier and enforces Trusted Types. */
const ELSE = {
  facebook: { more: 250, csp: 'site' },
  instagram: { more: 125, csp: 'trusted-types' },
} as const;
const TITLE = { facebook: 'Facebook', instagram: 'Instagram' } as const;

/**
 * Reads the shape from an address's query; `base` is what holds where the query is silent. A name or a value that does not exist on
 * this site throws a sentence that lists those that do: a test with a spelling mistake must not quietly test the default page.
 */
export function readShape(
  query: URLSearchParams,
  base: Partial<Shape> = {},
  site: SiteName = 'facebook',
): Shape {
  for (const name of query.keys()) checkName(name, site);
  const given = (name: string): string | undefined => query.get(name) ?? undefined;
  const live = given('live');
  return {
    feed: given('feed') ?? base.feed ?? 'demo',
    posts: one(CHOICES.posts, given('posts'), base.posts ?? 'all', 'posts'),
    more: count(given('more'), base.more ?? ELSE[site].more, 'more'),
    moreAlone: count(given('moreAlone'), base.moreAlone ?? 0, 'moreAlone'),
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
    csp: one(CHOICES.csp, given('csp'), base.csp ?? ELSE[site].csp, 'csp'),
    hydrate: one(CHOICES.hydrate, given('hydrate'), base.hydrate ?? 'auto', 'hydrate'),
    seed: given('seed') ?? base.seed ?? '1',
    layout: one(CHOICES.layout, given('layout'), base.layout ?? 'desktop', 'layout'),
    root: one([...CHOICES.root, 'mix'], given('root'), base.root ?? 'posinset', 'root'),
    marks: one([...CHOICES.marks, 'mix'], given('marks'), base.marks ?? 'preview', 'marks'),
    time: one([...CHOICES.time, 'mix'], given('time'), base.time ?? 'scrambled', 'time'),
    author: one([...CHOICES.author, 'mix'], given('author'), base.author ?? 'profile_name', 'author'),
    caption: one([...CHOICES.caption, 'mix'], given('caption'), base.caption ?? 'nested', 'caption'),
    dialog: one([...CHOICES.dialog, 'mix'], given('dialog'), base.dialog ?? 'list', 'dialog'),
    strips: one(CHOICES.strips, given('strips'), base.strips ?? 'yes', 'strips'),
    replies: one([...CHOICES.replies, 'mix'], given('replies'), base.replies ?? 'beside', 'replies'),
    broken: one(CHOICES.broken, given('broken'), base.broken ?? 'no', 'broken'),
  };
}

/** Only the page's options of an address's query, to be taken along to the next address. */
export function optionsOf(query: URLSearchParams, site: SiteName): URLSearchParams {
  const kept = new URLSearchParams();
  query.forEach((value, name) => {
    if (SHARED.includes(name) || OWN[site].includes(name)) kept.append(name, value);
  });
  return kept;
}

function checkName(name: string, site: SiteName): void {
  if (SHARED.includes(name) || OWN[site].includes(name)) return;
  const there = `there are: ${[...SHARED, ...OWN[site]].join(', ')}`;
  const other = site === 'facebook' ? 'instagram' : 'facebook';
  throw new Error(
    OWN[other].includes(name)
      ? `Only ${TITLE[other]}'s pages have the option "${name}", not ${TITLE[site]}'s; ${there}`
      : `No page option "${name}"; ${there}`,
  );
}

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
