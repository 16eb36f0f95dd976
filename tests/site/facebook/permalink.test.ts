import { describe, expect, it } from 'vitest';
import { openAddress } from '../open';
import { openFeeds } from '../posts/feeds';
import type { SitePost, SitePostInput } from '../posts/post';
import { addressOf, permalinkOf } from './address';

const GROUP = '1234567890';
const tricky = openFeeds({}).posts('tricky');
const post = (id: string): SitePost => tricky.find((each) => each.id === id)!;

function parse(address: string, own: readonly SitePostInput[] = []): Document {
  return new DOMParser().parseFromString(openAddress(address, own).html, 'text/html');
}

const alone = (id: string, query = '', group?: string): Document =>
  parse(`${addressOf(post(id), group)}?feed=tricky&${query}`);

describe('the address of a post', () => {
  it('is in a group a path with two numbers, elsewhere a name and a number', () => {
    expect(addressOf(post('comment-lure'), GROUP)).toMatch(/\/groups\/1234567890\/posts\/\d{16}\/$/);
    expect(addressOf(post('comment-lure'), undefined)).toMatch(/com\/sam\.sample\/posts\/\d{16}$/);
  });

  it('is permalink.php for an author whose name has no letters a to z', () => {
    const khmer = { ...post('comment-lure'), author: 'សុខ' };
    const address = addressOf(khmer, undefined);
    expect(address).toMatch(/\/permalink\.php\?story_fbid=\d{16}&id=\d{16}$/);
    const page = parse(`${address}&feed=own`, [khmer]);
    expect(page.querySelector('[role="main"]')?.textContent).toContain('help with the garden');
    expect(page.querySelector('[role="main"] h4 a, [role="main"] h2 a')?.getAttribute('href')).toMatch(
      /profile\.php\?id=\d{16}&__cft__/,
    );
  });

  it('is in no page where nothing links to it, but leads there all the same', () => {
    expect(permalinkOf(post('coloured-lure'), undefined)).toBeUndefined();
    expect(alone('coloured-lure').querySelector('[role="main"]')?.textContent).toContain('Campuchia');
  });

  it('of an unknown post shows nothing', () => {
    expect(() => parse('https://www.facebook.com/sam.sample/posts/1?feed=tricky')).toThrow(
      'The feed "tricky" has no post with the address',
    );
  });
});

describe.each([
  ['a person’s post', undefined],
  ['a group’s post', GROUP],
])('the page of %s', (_, group) => {
  it.each(['posinset', 'article', 'describedby'])(
    'has one message in role=main and no root attribute above it, also with root=%s',
    (root) => {
      const page = alone('comment-lure', `root=${root}`, group);
      const messages = page.querySelectorAll('[role="main"] [data-ad-preview="message"]');
      expect([...messages].map((message) => message.textContent)).toEqual([post('comment-lure').text]);
      expect(
        messages[0]?.closest('[role="article"], [aria-posinset], [aria-describedby], [data-virtualized]'),
      ).toBeNull();
      expect(page.querySelector('[role="feed"]')).toBeNull();
    },
  );

  it('knows role=article for comments alone, all of them, below their order’s menu', () => {
    const many: SitePostInput = {
      ...post('comment-lure'),
      comments: ['One', 'Two', 'Three'].map((text) => ({ author: `${text} Example`, text })),
    };
    const page = parse(`${addressOf(post('comment-lure'), group)}?feed=own`, [many]);
    const articles = [...page.querySelectorAll('[role="article"]')];
    expect(articles.map((a) => a.getAttribute('aria-label'))).toEqual(
      ['One', 'Two', 'Three'].map((name) => expect.stringContaining(`Comment by ${name} Example`)),
    );
    const menus = [...page.querySelectorAll('[role="main"] [aria-haspopup="menu"]')];
    expect(menus.slice(0, 2).map((menu) => menu.textContent)).toEqual(['', 'All comments']);
    expect(menus.slice(2).every((menu) => menu.closest('[role="article"]'))).toBe(true);
    expect(menus[1]!.compareDocumentPosition(articles[0]!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('has a right column with other posts’ messages, marked, cut almost at once and without See more', () => {
    const page = alone('comment-lure', '', group);
    const column = page.querySelector('[role="main"] ~ [role="complementary"]')!;
    const messages = [...column.querySelectorAll('[data-ad-preview="message"]')];
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) expect(message.textContent.length).toBeLessThan(26);
    expect(messages.some((message) => message.textContent.endsWith('… '))).toBe(true);
    expect(column.querySelector('[role="button"], [aria-haspopup]')).toBeNull();
  });

  it('shows the text whole, or cut where moreAlone says so', () => {
    const text = (page: Document): string => page.querySelector('[role="main"]')?.textContent ?? '';
    expect(text(alone('hidden-tail', '', group))).toContain('Sihanoukville');
    const cut = text(alone('hidden-tail', 'moreAlone=200', group));
    expect(cut).not.toContain('Sihanoukville');
    expect(cut).toContain('… See more');
  });
});

it('a group’s page also says what the group is, in a block of text that is no post', () => {
  const about = [
    ...alone('comment-lure', '', GROUP).querySelectorAll('[role="complementary"] div[dir="auto"]'),
  ].filter((block) => block.textContent.startsWith('A practice group'));
  expect(about).toHaveLength(1);
  expect(about[0]!.closest('[data-ad-preview]')).toBeNull();
  expect(alone('comment-lure').body.textContent).not.toContain('A practice group');
});
