import { describe, expect, it } from 'vitest';
import { openFeeds } from '../posts/feeds';
import { codeOf, postPath, userOf } from './address';
import { lines, lunch, parse } from './stage';

const WORDS = ['Soup 🍲 with @Sam.Sample', 'and bread', '', 'menu.example/today #lunch'];

describe('the home feed', () => {
  it('is articles in a padded column of main, and nothing names them Facebook’s', () => {
    const page = parse('/');
    const article = page.querySelector('main[role="main"] article')!;
    expect(article.parentElement?.getAttribute('style')).toBe(
      'display: flex; flex-direction: column; padding-bottom: 0px; padding-top: 0px; position: relative;',
    );
    expect(page.getElementById('facebook')).toBeNull();
    expect(page.querySelector('[data-ad-rendering-role], [role="feed"], [aria-posinset]')).toBeNull();
  });

  it('shows each post once, in the feed’s order', () => {
    const posts = openFeeds({}).posts('tricky');
    const page = parse('/?feed=tricky&first=99');
    const names = [...page.querySelectorAll('article')].map(
      (article) => [...article.querySelectorAll('a[href^="/"] > span[dir="auto"]')][0]?.textContent,
    );
    expect(names).toEqual(posts.map(userOf));
  });
});

describe('the header of a post', () => {
  it('has a story ring, a picture, the user name, the time with the post’s address, and a menu', () => {
    const article = parse('/').querySelector('article')!;
    expect(article.querySelector('canvas')).not.toBeNull();
    expect(article.querySelector('img[alt="kim.example\'s profile picture"]')).not.toBeNull();
    expect(article.querySelector('a[href="/kim.example/"] span[dir="auto"]')?.textContent).toBe(
      'kim.example',
    );
    const time = article.querySelector('a[href^="/p/"] time[datetime][title]')!;
    expect(time.textContent).toMatch(/^\d+h$/);
    expect(Number.isNaN(Date.parse(time.getAttribute('datetime') ?? ''))).toBe(false);
    expect(article.querySelector('[role="button"] svg[aria-label="More options"]')).not.toBeNull();
    expect(article.textContent).not.toContain('Follow');
  });

  it('of a suggested post has a Follow button', () => {
    const article = parse('/', [{ ...lunch, kind: 'suggested' }]).querySelector('article')!;
    const buttons = [...article.querySelectorAll('[role="button"]')].map(({ textContent }) => textContent);
    expect(buttons).toContain('Follow');
    expect(article.querySelector('time')).not.toBeNull();
  });

  it('of an advertisement has Ad or Sponsored in the place of the time, and leads to the redirector', () => {
    const ads = ['one', 'two', 'three', 'four'].map((id) => ({ ...lunch, id, kind: 'ad' as const }));
    const articles = [...parse('/', ads).querySelectorAll('article')];
    const words = articles.map((article) => /•(Ad|Sponsored)/.exec(article.textContent)?.[1] ?? 'none');
    expect(new Set(words)).toEqual(new Set(['Ad', 'Sponsored']));
    for (const article of articles) {
      expect(article.querySelector('time')).toBeNull();
      expect(article.querySelector('a[href^="https://www.facebook.com/ads/ig_redirect/"]')).not.toBeNull();
    }
  });

  it('of a film leads to /reel/', () => {
    const reel = { ...lunch, video: true };
    const article = parse('/', [reel]).querySelector('article')!;
    expect(article.querySelector('a:has(time)')?.getAttribute('href')).toBe(
      `/reel/${codeOf({ ...reel } as never)}/`,
    );
    expect(article.querySelector('video[playsinline]')).not.toBeNull();
  });
});

describe('the caption', () => {
  it('comes after the last section: lines end with br, emoji are characters, mentions and tags are links', () => {
    const article = parse('/').querySelector('article')!;
    const sections = [...article.querySelectorAll('section')];
    const caption = article.querySelector('span[dir="auto"] > span[dir="auto"]:has(br)')!;
    expect(sections).toHaveLength(2);
    expect(sections[1]!.compareDocumentPosition(caption) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(lines(caption)).toEqual(WORDS);
    expect([...caption.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '/sam.sample/',
      '/explore/tags/lunch/',
    ]);
    expect(caption.querySelector('img')).toBeNull();
  });

  const places = {
    nested: 'span[dir="auto"] > a[href="/kim.example/"] ~ span[dir="auto"]',
    classed: 'span._ap3a._aacu._aade[dir="auto"]',
    heading: 'h1._ap3a[dir="auto"]',
  };
  for (const [shape, place] of Object.entries(places)) {
    it(`caption=${shape}: stands in ${place}`, () => {
      expect(lines(parse(`/?caption=${shape}`).querySelector(`article ${place}`))).toEqual(WORDS);
    });
  }

  it('caption=mix: one page holds all three', () => {
    const page = parse('/?feed=tricky&first=99&caption=mix');
    const has = (place: string): boolean => page.querySelector(`article ${place}`) !== null;
    expect(['span._aacu', 'h1', 'span[dir="auto"] > a ~ span[dir="auto"]'].map(has)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each(['nested', 'classed', 'heading'])(
    'caption=%s: nothing of what is behind “more” is in the page',
    (shape) => {
      const long = { ...lunch, text: `${'word '.repeat(60)}TAIL` };
      const cut = parse(`/?caption=${shape}`, [long]).querySelector('article')!;
      expect(cut.textContent).toContain('… more');
      expect(cut.textContent).not.toContain('TAIL');
      const more = [...cut.querySelectorAll('[role="button"]')].find(
        ({ textContent }) => textContent === 'more',
      );
      expect(more?.firstElementChild?.localName).toBe('span');
      expect(parse(`/?caption=${shape}&more=0`, [long]).querySelector('article')?.textContent).toContain(
        'TAIL',
      );
    },
  );

  it('is not there for a post without words', () => {
    const article = parse('/', [{ ...lunch, text: '', comments: [] }]).querySelector('article')!;
    expect(article.querySelector('section ~ div')).toBeNull();
  });

  it('says all that a post of another kind says', () => {
    const titled = { ...lunch, kind: 'titled' as const, title: 'Cook wanted', text: 'In Poipet' };
    const shared = {
      ...lunch,
      id: 'b',
      kind: 'shared' as const,
      text: 'Look',
      shared: { author: 'X', text: 'Inner' },
    };
    const captions = [
      ...parse('/', [titled, shared]).querySelectorAll('article span[dir="auto"] > span[dir="auto"]'),
    ];
    expect(captions.map(lines)).toEqual([
      ['Cook wanted', 'In Poipet'],
      ['Look', 'Inner'],
    ]);
  });
});

describe('the pictures', () => {
  const alts = (page: Document): (string | null)[] =>
    [...page.querySelectorAll('article ._aagu > ._aagv > img')].map((img) => img.getAttribute('alt'));

  it('have what the site saw after who posted it and when', () => {
    expect(alts(parse('/'))).toEqual([
      expect.stringMatching(
        /^Photo shared by Kim Example on November \d+, 2026 tagging @sam\.sample\. May be an image of soup$/,
      ),
    ]);
    expect(alts(parse('/', [{ ...lunch, text: 'Soup' }]))).toEqual([
      expect.stringMatching(/^Photo by Kim Example on November \d+, 2026\. May be an image of soup$/),
    ]);
  });

  it('keep an alternative text that is written out, and have none or a phrase where nothing was seen', () => {
    const written = {
      ...lunch,
      pictures: [{ alt: 'Photo by kim. May be an image of text.' }, { alt: 'My soup' }],
    };
    expect(alts(parse('/', [written]))).toEqual(['Photo by kim. May be an image of text.', 'My soup']);
    const without = ['a', 'b', 'c', 'd'].map((id) => ({ ...lunch, id, pictures: [] }));
    expect(new Set(alts(parse('/', without)))).toEqual(new Set(['', 'No photo description available.']));
  });

  it('of a carousel are there two at first, each moved to its place, with a Next button', () => {
    const carousel = { ...lunch, pictures: ['one', 'two', 'three', 'four'].map((alt) => ({ alt })) };
    const page = parse('/', [carousel]);
    expect(alts(page)).toEqual(['one', 'two']);
    const items = [...page.querySelectorAll('article ul > li[style*="translateX"]')];
    expect(items.map((li) => li.getAttribute('style'))).toEqual([
      expect.stringContaining('width: 1px'),
      'transform: translateX(0px);',
      'transform: translateX(470px);',
    ]);
    const labels = [...page.querySelectorAll('article button')].map((b) => b.getAttribute('aria-label'));
    expect(labels).toEqual(['Next']);
  });

  it('come from Instagram’s picture hosts', () => {
    const sources = [...parse('/').querySelectorAll('img')].map(
      (img) => new URL(img.getAttribute('src') ?? '').host,
    );
    expect(sources.length).toBeGreaterThan(2);
    expect(sources.filter((host) => !/^scontent-\w+-\d\.cdninstagram\.com$/.test(host))).toEqual([]);
  });
});

it('comments are not in the home feed, only how many there are', () => {
  const article = parse('/').querySelector('article')!;
  expect(article.textContent).not.toContain('Ngon');
  const link = article.querySelector('a[href$="/comments/"]');
  expect(link?.textContent).toBe('View 1 comment');
});

it('a post may name its user and its code', () => {
  const named = { ...lunch, user: 'chef.sample', code: 'Dabc_-123' };
  const article = parse('/', [named]).querySelector('article')!;
  expect(article.querySelector('a[href="/chef.sample/"]')).not.toBeNull();
  expect(article.querySelector('a:has(time)')?.getAttribute('href')).toBe('/p/Dabc_-123/');
});

it('other codes are eleven characters that follow from the id', () => {
  const [one, two] = openFeeds({}).posts('tricky');
  expect(postPath(one!)).toMatch(/^\/p\/[\w-]{11}\/$/);
  expect(postPath(one!)).toBe(postPath(one!));
  expect(postPath(one!)).not.toBe(postPath(two!));
});
