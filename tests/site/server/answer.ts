import { randomBytes } from 'node:crypto';
import { styleSheet } from '../parts/style';
import type { Feeds } from '../posts/feeds';
import { readShape, type Shape } from '../shape';
import { pageHtml } from './page';
import { drawPicture } from './picture';
import { contentSecurityPolicy } from './policy';
import { pageScript } from './script';

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

const SITE = /^(www|web|m)\.facebook\.com$/;
const PICTURES = /^(scontent|static)(\.[a-z0-9-]+)*\.fbcdn\.net$/;
const GROUP_PATH = /^\/groups\/(\d+)\/?$/;

/** What the stand-in answers to one address. Hosts that are none of the site's get 404 at once. */
export async function answer(url: URL, source: Source): Promise<Answer> {
  if (url.hostname === 'facebook.com') {
    return {
      ...nothing(''),
      status: 301,
      headers: { location: `https://www.facebook.com${url.pathname}${url.search}` },
    };
  }
  if (PICTURES.test(url.hostname)) return asset(url);
  if (!SITE.test(url.hostname)) return nothing(`No ${url.hostname} here`);
  if (url.pathname === '/favicon.ico') return { ...nothing(''), status: 204 };
  if (url.pathname === '/ajax/feed/') return laterPosts(url, source);
  const group = GROUP_PATH.exec(url.pathname)?.[1];
  if (group === undefined && url.pathname !== '/')
    return nothing('This page is not part of the practice site');
  try {
    return page(url, group, source);
  } catch (error) {
    return { status: 400, type: 'text/plain', body: error instanceof Error ? error.message : String(error) };
  }
}

function page(url: URL, group: string | undefined, { feeds, defaults }: Source): Answer {
  const shape = readShape(url.searchParams, defaults);
  const nonce = randomBytes(9).toString('base64url');
  return {
    status: 200,
    type: 'text/html',
    body: pageHtml({
      shape,
      posts: feeds.posts(shape.feed),
      nonce,
      ...(group === undefined ? {} : { group }),
    }),
    headers: {
      'content-security-policy': contentSecurityPolicy(shape.csp, nonce),
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    },
  };
}

/** `/ajax/feed/?feed=NAME&from=8&count=6` gives `{ posts, total }`. */
function laterPosts(url: URL, { feeds }: Source): Answer {
  try {
    const all = feeds.posts(url.searchParams.get('feed') ?? 'demo');
    const from = Number(url.searchParams.get('from') ?? 0);
    const posts = all.slice(from, from + Number(url.searchParams.get('count') ?? 6));
    return { status: 200, type: 'application/json', body: JSON.stringify({ posts, total: all.length }) };
  } catch (error) {
    return nothing(error instanceof Error ? error.message : String(error));
  }
}

async function asset(url: URL): Promise<Answer> {
  if (url.pathname === '/rsrc.php/site.js') {
    return { status: 200, type: 'text/javascript', body: await pageScript() };
  }
  if (url.pathname === '/rsrc.php/site.css') {
    return { status: 200, type: 'text/css', body: styleSheet(url.searchParams.get('seed') ?? '1') };
  }
  const picture = drawPicture(url);
  if (picture === undefined) return nothing('No such picture');
  return { status: 200, type: 'image/svg+xml', body: picture, headers: { 'cache-control': 'max-age=3600' } };
}

function nothing(body: string): Answer {
  return { status: 404, type: 'text/plain', body };
}
