import { randomBytes } from 'node:crypto';
import type { SiteName } from '../place';
import type { Feeds } from '../posts/feeds';
import { readShape, type Shape } from '../shape';
import { asset } from './asset';
import { contentAt, shapeAt } from './content';
import { HOSTS, hostOf } from './hosts';
import { pageHtml } from './page';
import { contentSecurityPolicy } from './policy';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Source {
  readonly feeds: Feeds;
  readonly defaults: Partial<Shape>;
}

/** What the stand-in answers to one address. Hosts that are none of the sites' get 404 at once. */
export async function answer(url: URL, source: Source): Promise<Answer> {
  const host = hostOf(url.hostname);
  if (host === undefined) return nothing(`No ${url.hostname} here`);
  const { site, as } = host;
  if (as === 'bare') {
    const location = `https://www.${HOSTS[site].bare}${url.pathname}${url.search}`;
    return { ...nothing(''), status: 301, headers: { location } };
  }
  if (as === 'pictures') return (await asset(url, site)) ?? nothing('No such picture');
  if (url.pathname === '/favicon.ico') return { ...nothing(''), status: 204 };
  try {
    return url.pathname === '/ajax/page/' ? laterContent(url, site, source) : page(url, site, source);
  } catch (error) {
    return { status: 400, type: 'text/plain', body: error instanceof Error ? error.message : String(error) };
  }
}

function page(url: URL, site: SiteName, { feeds, defaults }: Source): Answer {
  const shape = shapeAt(url, site, defaults);
  if (shape === undefined) return nothing('This page is not part of the practice site');
  const content = contentAt(url, site, feeds.posts(shape.feed), {
    posts: shape.posts,
    from: 0,
    count: shape.first,
  });
  if (content === undefined) return nothing(`The feed "${shape.feed}" has no post with that address`);
  const nonce = randomBytes(9).toString('base64url');
  return {
    status: 200,
    type: 'text/html',
    body: pageHtml({ site, shape, content, nonce }),
    headers: {
      'content-security-policy': contentSecurityPolicy(site, shape.csp, nonce),
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    },
  };
}

/** `/ajax/page/?at=%2Fgroups%2F1%2F&feed=NAME&posts=all&from=8&count=6` gives what that page shows of the feed. */
function laterContent(url: URL, site: SiteName, { feeds }: Source): Answer {
  const asked = (name: string): string => url.searchParams.get(name) ?? '';
  const { posts } = readShape(new URLSearchParams({ posts: asked('posts') }), {}, site);
  const wish = { posts, from: Number(asked('from')), count: Number(asked('count')) };
  const content = contentAt(new URL(asked('at'), url), site, feeds.posts(asked('feed')), wish);
  if (content === undefined) return nothing(`No page ${asked('at')} of the feed "${asked('feed')}"`);
  return { status: 200, type: 'application/json', body: JSON.stringify(content) };
}

function nothing(body: string): Answer {
  return { status: 404, type: 'text/plain', body };
}
