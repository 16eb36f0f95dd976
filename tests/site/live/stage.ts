import { vi } from 'vitest';
import { openAddress, showPage } from '../open';
import { openFeeds } from '../posts/feeds';
import type { SitePostInput } from '../posts/post';
import { contentAt } from '../server/content';
import { hostOf } from '../server/hosts';
import { compare } from '../tree/faults';
import type { Control } from './control';
import { makeControl } from './make-control';
import type { Page } from './page';
import { pageData, takeOver } from './start';

/** A page that lives in the test's document, without a server and a browser. */
export interface Stage {
  readonly page: Page;
  readonly control: Control;
  readonly errors: readonly string[];
  /** What was done to the site's own nodes. */
  readonly faults: () => string[];
}

/** Shows a page of one of the sites and starts its script. `own` is the feed `own`. */
export function openStage(address: string, own: readonly SitePostInput[] = []): Stage {
  showPage(openAddress(address, own));
  const site = hostOf(new URL(address).hostname)?.site ?? 'facebook';
  const feeds = openFeeds({ own });
  vi.stubGlobal('fetch', async (asked: string) => {
    const query = new URL(asked, address).searchParams;
    const posts = query.get('posts') === 'here' ? 'here' : 'all';
    const wish = { posts, from: Number(query.get('from')), count: Number(query.get('count')) } as const;
    const at = new URL(query.get('at') ?? '', address);
    const content = contentAt(at, site, feeds.posts(query.get('feed') ?? ''), wish);
    return content === undefined ? new Response('No such page', { status: 404 }) : Response.json(content);
  });
  return startStage();
}

/** One document for all tests: the last page's listeners must be gone. */
let current = new AbortController();

/** Starts the script of the page that is in the document. */
export function startStage(): Stage {
  current.abort();
  current = new AbortController();
  const page = takeOver(pageData(), current.signal);
  const control = makeControl({ page, events: [], shortcuts: [], changed: () => undefined });
  return {
    page,
    control,
    errors: page.errors,
    faults: () => [page.mount, page.pool].flatMap((tree) => (tree ? compare(tree).faults : [])),
  };
}
