import { openFeeds } from './posts/feeds';
import type { SitePost, SitePostInput } from './posts/post';
import { pageHtml } from './server/page';
import { readShape } from './shape';

export interface Opened {
  readonly posts: readonly SitePost[];
  readonly html: string;
}

/** For tests without a browser: the page of `/?query` or, with `group`, of `/groups/group/?query`, as the server would send it; `own` is the feed `own`. */
export function openPage(query: string, own: readonly SitePostInput[] = [], group?: string): Opened {
  const shape = readShape(new URLSearchParams(query));
  const posts = openFeeds({ own }).posts(shape.feed);
  const html = pageHtml({ shape, posts, ...(group === undefined ? {} : { group }) });
  // A test's document loads nothing, and happy-dom complains about each style sheet that it doesn't load.
  return { posts, html: html.replace(/<link [^>]*>|<script defer [^>]*><\/script>/g, '') };
}

/** Puts a page into the test's document (happy-dom), without running its script. */
export function showPage({ html }: Opened): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const { name, value } of parsed.documentElement.attributes)
    document.documentElement.setAttribute(name, value);
  document.body.replaceChildren(...parsed.body.childNodes);
}
