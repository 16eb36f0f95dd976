import { beforeEach, describe, expect, it } from 'vitest';
import { openStage } from '../live/stage';
import { sitePostSchema } from '../posts/post';
import { codeOf } from './address';
import { lunch, parse } from './stage';

const film = { ...lunch, video: true };
const others = ['b', 'c', 'd'].map((id) => ({ ...film, id, author: `Sam ${id}`, text: `Words of ${id}` }));
const own = [film, ...others];
const codes = own.map((post) => codeOf(sitePostSchema.parse(post)));
const slides = (page: ParentNode): (Element | null)[] =>
  [...page.querySelectorAll('main video')].map((each) => each.closest('main > div > div > div > *'));

beforeEach(() => history.replaceState({}, '', '/'));

describe('among reels', () => {
  it('one slide or two are there, each a film with author and caption, without article, time and section', () => {
    const page = parse('/reels/', own);
    expect(page.querySelectorAll('main video')).toHaveLength(2);
    expect(page.querySelector('main :is(article, time, section)')).toBeNull();
    expect(page.querySelectorAll('main a[href="/kim.example/reels/"]')).toHaveLength(2);
    expect(
      page.querySelector('main a[href="/kim.example/reels/"] img[alt$="profile picture"]'),
    ).not.toBeNull();
  });

  it('begin with the one that the address names', () => {
    const page = parse(`/reels/${codes[2]}/`, own);
    expect(page.querySelector('main')?.textContent).toMatch(/^(?!.*Soup).*Words of c.*Words of d/s);
    expect(() => parse('/reels/nobody/', own)).toThrow('has no post');
  });

  it('a caption is its first line, with “more” for what is not in the page', () => {
    const caption = (query: string) =>
      parse(`/reels/?${query}`, own)
        .querySelector('main span[dir="auto"]:has(br, a), main span[dir="auto"] > [role="button"]')
        ?.closest('span')?.textContent;
    expect(caption('')).toBe('Soup 🍲 with @Sam.Sample more');
    expect(parse('/reels/?more=0', own).querySelector('main')?.textContent).toContain('#lunch');
  });

  it('the living page draws what the server drew, and shows another reel in the same elements', () => {
    const stage = openStage('https://www.instagram.com/reels/?feed=own', own);
    expect([stage.errors, stage.faults()]).toEqual([[], []]);
    const before = slides(document)[0];
    stage.control.reuse('lunch', 'b');
    expect([slides(document)[0], stage.control.posts()]).toEqual([before, ['b', 'lunch', 'c', 'd']]);
    expect(document.querySelector('main')?.textContent).toMatch(/Words of b.*Soup/s);
    expect(stage.faults()).toEqual([]);
  });
});

describe.each(['/explore/', '/explore/search/keyword/?q=jobs', '/explore/tags/jobs/'])('at %s', (path) => {
  it('are tiles of everybody’s posts, without words', () => {
    const page = parse(path, own);
    expect(page.querySelectorAll('main a[href*="/reel/"] img[alt]')).toHaveLength(own.length);
    expect(page.querySelector('main')?.textContent).not.toContain('Soup');
  });

  it('a tile opens in a dialog', () => {
    const stage = openStage(
      new URL(`${path}${path.includes('?') ? '&' : '?'}feed=own`, 'https://www.instagram.com').href,
      own,
    );
    stage.control.open('c');
    expect([stage.control.dialog(), location.pathname]).toEqual(['c', `/p/${codes[2]}/`]);
    expect(stage.faults()).toEqual([]);
  });
});

describe('after a redesign', () => {
  it.each([
    ['posts', { article: 0, 'span[dir="auto"]': 1, main: 1 }],
    ['words', { article: 1, 'span[dir="auto"] span[dir="auto"]': 0, 'x-words': 1, main: 1 }],
    ['page', { article: 0, main: 0 }],
  ])('broken=%s: what was known is not there', (broken, counts) => {
    const page = parse(`/?broken=${broken}`);
    for (const [select, least] of Object.entries(counts)) {
      const { length } = page.querySelectorAll(`body ${select}`);
      if (least === 0) expect([select, length]).toEqual([select, 0]);
      else expect(length, select).toBeGreaterThan(0);
    }
    expect(page.body.textContent, 'people read on as before').toContain('and bread');
  });
});
