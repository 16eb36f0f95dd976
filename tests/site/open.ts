import { openFeeds } from './posts/feeds';
import type { SitePost, SitePostInput } from './posts/post';
import { contentAt, shapeAt } from './server/content';
import { hostOf } from './server/hosts';
import { pageHtml } from './server/page';

export interface Opened {
  readonly posts: readonly SitePost[];
  readonly html: string;
  /** Path and query. */
  readonly path: string;
}

/** For tests without a browser: Facebook's page of `/?query` or, with `group`, of `/groups/group/?query`; `own` is the feed `own`. */
export function openPage(query: string, own: readonly SitePostInput[] = [], group?: string): Opened {
  const path = group === undefined ? '/' : `/groups/${group}/`;
  return openAddress(`https://www.facebook.com${path}?${query}`, own);
}

/** For tests without a browser: any page of the two sites, as the server would send it; `own` is the feed `own`. */
export function openAddress(address: string, own: readonly SitePostInput[] = []): Opened {
  const url = new URL(address);
  const site = hostOf(url.hostname)?.site ?? 'facebook';
  const shape = shapeAt(url, site, {});
  if (shape === undefined) throw new Error(`The practice site has no page ${address}`);
  const posts = openFeeds({ own }).posts(shape.feed);
  const content = contentAt(url, site, posts, { posts: shape.posts, from: 0, count: shape.first });
  if (content === undefined)
    throw new Error(`The feed "${shape.feed}" has no post with the address ${address}`);
  // As UTF-8 carries it: half a surrogate pair doesn't come through.
  const html = pageHtml({ site, shape, content }).toWellFormed();
  return {
    posts,
    // A test's document loads nothing, and happy-dom complains about each style sheet that it doesn't load.
    html: html.replace(/<link [^>]*>|<script defer [^>]*><\/script>/g, ''),
    path: url.pathname + url.search,
  };
}

/** Puts a page into the test's document (happy-dom), path included, without running its script. */
export function showPage({ html, path }: Opened): void {
  history.replaceState({}, '', path);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  for (const { name, value } of parsed.documentElement.attributes)
    document.documentElement.setAttribute(name, value);
  document.body.replaceChildren(...parsed.body.childNodes);
}
