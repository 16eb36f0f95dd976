import { describe, expect, it } from 'vitest';
import { addressOn } from '../address-on';
import { openAddress } from '../open';
import { openFeeds } from '../posts/feeds';
import { type AnySurface, type SitePost, SURFACES } from '../posts/post';

const posts = openFeeds({}).posts('tricky');
const lure = posts.find(({ kind, text }) => kind === 'plain' && text !== '')!;

/** A page of the stand-in as it first comes up. */
function land(surface: AnySurface, query = '', post: SitePost = lure): Document {
  const address = addressOn(surface, post);
  const { html } = openAddress(
    `${address}${address.includes('?') ? '&' : '?'}feed=tricky&${query || 'first=9'}`,
  );
  return new DOMParser().parseFromString(html, 'text/html');
}
const MARKS = '[data-ad-rendering-role="story_message"], [data-ad-preview]';

it('the demo keeps to the pages that it had', () => {
  expect(SURFACES).toEqual(['home', 'group', 'permalink', 'dialog', 'instagram', 'instagram-post']);
});

describe('a timeline', () => {
  it('has an introduction above the posts, without a menu button of its own', () => {
    const page = land('profile');
    const introduction = [...page.querySelectorAll('h2')].find(({ textContent }) => textContent === 'Intro');
    expect(introduction?.parentElement?.querySelector('div[dir="auto"]')?.textContent).toMatch(/practice/);
    expect(introduction?.parentElement?.querySelector('[aria-haspopup]')).toBeNull();
    expect(page.querySelector('[role="feed"]')).toBeNull();
  });

  it('holds its posts’ addresses, which a feed does not', () => {
    const addresses = (page: Document) => page.querySelectorAll('[role="main"] a[href*="/posts/"]').length;
    expect(addresses(land('profile'))).toBeGreaterThan(3);
    expect(addresses(land('home', 'first=9&marks=none&strips=no'))).toBeLessThan(addresses(land('profile')));
  });
});

describe('search', () => {
  it('shows results as grandchildren of a feed, or as articles', () => {
    const feed = land('search').querySelector('[role="region"] ~ [role="main"] [role="feed"]');
    expect(feed?.querySelectorAll(':scope > div > div').length).toBeGreaterThan(5);
    const articles = land('search', 'first=9&root=article');
    expect(articles.querySelector('[role="feed"]')).toBeNull();
    expect(articles.querySelectorAll('[role="article"] h3').length).toBeGreaterThan(5);
  });
});

describe('films', () => {
  it('stand in #watch_feed, with captions that nothing marks', () => {
    const films = land('watch').querySelector('#watch_feed')!;
    expect(films.querySelectorAll('video').length).toBeGreaterThan(5);
    expect(films.querySelectorAll(MARKS)).toHaveLength(0);
  });

  it('as reels have a name in an h2, a number, and See more in a caption that is cut', () => {
    const page = land('reel', 'first=9&more=60');
    expect(page.querySelectorAll('[data-pagelet="Reels"] [data-video-id]').length).toBeGreaterThan(5);
    expect(page.querySelectorAll('h2 a').length).toBeGreaterThan(5);
    expect(page.querySelectorAll('span[dir="auto"] [role="button"]').length).toBeGreaterThan(1);
    expect(land('reel', 'root=none').querySelector('[data-pagelet]')).toBeNull();
  });
});

describe('things for sale', () => {
  it('stand in a grid as links, with price, title and place', () => {
    const tile = land('marketplace').querySelector(
      '[style^="--x-maxInlineSize:"] a[href*="/marketplace/item/"]',
    );
    expect(tile?.querySelectorAll('span')).toHaveLength(3);
  });

  it('have a page with one h1, a description without mark, and who sells it', () => {
    const page = land('item');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll(MARKS)).toHaveLength(0);
    expect(page.querySelector('a[href*="/marketplace/profile/"]')?.textContent).toBe(lure.author);
  });
});

describe('the photo viewer', () => {
  it('has its picture in the main column and its words beside it, without mark', () => {
    const page = land('photo');
    expect(page.querySelector('[role="main"] img[data-visualcompletion="media-vc-image"]')).not.toBeNull();
    const column = page.querySelector('[role="complementary"]')!;
    expect(column.querySelectorAll(MARKS)).toHaveLength(0);
    expect(column.textContent).toContain(lure.text.slice(0, 10));
  });
});

describe('the layout for telephones', () => {
  it('has no html#facebook, no heading, no link and no role but what can be pressed', () => {
    const page = land('home', 'layout=mobile');
    expect(page.documentElement.id).toBe('');
    const screen = page.querySelector('#screen-root')!;
    expect(screen.querySelectorAll('h1, h2, h3, h4, h5, a')).toHaveLength(0);
    expect(
      screen.querySelectorAll('[data-type="vscroller"] > [data-tracking-duration-id]').length,
    ).toBeGreaterThan(5);
    expect(screen.querySelectorAll('[data-mcomponent="ServerTextArea"] .native-text').length).toBeGreaterThan(
      5,
    );
  });

  it('marks more rows than there are posts, and nests a shared one', () => {
    const page = land('home', 'layout=mobile&first=80');
    const rows = page.querySelectorAll('[data-tracking-duration-id]').length;
    expect(rows).toBeGreaterThan(posts.length);
    const nested = page.querySelectorAll('[data-tracking-duration-id] [data-tracking-duration-id]');
    expect(nested).toHaveLength(posts.filter(({ shared }) => shared !== undefined).length);
  });
});
