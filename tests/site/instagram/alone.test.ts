import { describe, expect, it } from 'vitest';
import { openFeeds } from '../posts/feeds';
import { sitePostSchema } from '../posts/post';
import { gridPath, postPath } from './address';
import { lines, lunch, parse } from './stage';

const post = sitePostSchema.parse(lunch);
const WORDS = ['Soup 🍲 with @Sam.Sample', 'and bread', '', 'menu.example/today #lunch'];

/** Rows of caption and comments: what stands beside an author's picture. */
const rows = (page: ParentNode): Element[] =>
  [...page.querySelectorAll('a[href] > img[alt$="profile picture"]')].map(
    (picture) => picture.closest('a')!.parentElement!,
  );

describe.each([
  ['/p/CODE/', postPath(post)],
  ['/user/p/CODE/', gridPath(post)],
  ['/reel/CODE/', postPath(post).replace('/p/', '/reel/')],
])('a post’s own page at %s', (_, path) => {
  it('is in section > main, without article and h1', () => {
    const page = parse(path);
    const main = page.querySelector('section > main[role="main"]')!;
    expect([...main.children].map(({ localName }) => localName)).toEqual(['div', 'hr', 'div']);
    expect(main.firstElementChild?.firstElementChild?.getAttribute('style')).toBe('max-width: 815px;');
    expect(page.querySelector('article, h1')).toBeNull();
  });

  it('has the caption whole, in a span without dir, in the first row with a time that leads to no comment', () => {
    const [caption, comment, ...more] = rows(parse(path));
    expect(more).toEqual([]);
    expect(caption?.querySelector('time[datetime][title]')?.closest('a')).toBeNull();
    expect(caption?.querySelector('span[dir="auto"] a[href="/kim.example/"]')).not.toBeNull();
    const words = caption?.querySelector('span[style="line-height: 18px;"]');
    expect([words?.hasAttribute('dir'), lines(words)]).toEqual([false, WORDS]);
    expect(comment?.textContent).toContain('Ngon quá!');
  });
});

describe('a post’s own page', () => {
  const page = (query = '', own = [lunch]): Document => parse(`${postPath(post)}?${query}`, own);

  it('links each comment’s time to the comment, and keeps replies back behind a button', () => {
    const comment = rows(page())[1]!;
    expect(comment.querySelector('a[href*="/c/"] > time')?.closest('a')?.getAttribute('href')).toMatch(
      /^\/p\/[\w-]+\/c\/\d{17}\/$/,
    );
    expect(comment.querySelector('div > span[dir="auto"]:last-child')).not.toBeNull();
    const buttons = [...comment.querySelectorAll('[role="button"]')].map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Reply', 'View replies (1)']);
    expect(page().body.textContent.split('Cảm ơn')).toHaveLength(2); // only in the page's data
  });

  it('has a header with menu above the rows and the sections with a long time below', () => {
    const hr = page().querySelector('hr')!;
    expect(hr.previousElementSibling?.querySelector('svg[aria-label="More options"]')).not.toBeNull();
    expect(hr.previousElementSibling?.querySelector('time')).toBeNull();
    const below = hr.nextElementSibling!.nextElementSibling!;
    expect(below.querySelectorAll('section')).toHaveLength(2);
    expect(below.querySelector(`a[href="${postPath(post)}"] time`)?.textContent).toMatch(/^\d+ hours? ago$/);
  });

  it('can be cut where moreAlone says so', () => {
    const long = { ...lunch, text: `${'word '.repeat(60)}TAIL` };
    const words = (query: string): string => page(query, [long]).querySelector('main')?.textContent ?? '';
    expect(words('')).toContain('TAIL');
    expect(words('moreAlone=100')).toContain('… more');
    expect(words('moreAlone=100')).not.toContain('TAIL');
  });

  it('offers a translation where the caption is not in the page’s language', () => {
    expect(page('lang=vi').querySelector('main')?.textContent).toContain('Xem bản dịch');
    expect(page('lang=en').querySelector('main')?.textContent).not.toContain('See translation');
  });

  it('says of some that they were edited', () => {
    const posts = openFeeds({})
      .posts('tricky')
      .filter(({ text }) => text !== '');
    const edited = posts.filter((each) =>
      parse(`${postPath(each)}?feed=tricky`)
        .querySelector('main')
        ?.textContent.includes('Edited • '),
    );
    expect(edited.length).toBeGreaterThan(0);
    expect(edited.length).toBeLessThan(posts.length / 2);
  });

  it('ends with others of the same person, as pictures without words', () => {
    const others = ['b', 'c'].map((id) => ({ ...lunch, id, text: 'Other words' }));
    const stranger = { ...lunch, id: 'd', author: 'Sam Sample' };
    const rules = [...page('', [lunch, ...others, stranger]).querySelectorAll('main hr')];
    const grid = rules.at(-1)!.nextElementSibling!;
    expect(grid.textContent).toContain('More posts from kim.example');
    expect(grid.textContent).not.toContain('Other words');
    expect(grid.querySelectorAll('a[href^="/kim.example/p/"] img[alt]')).toHaveLength(2);
  });
});
