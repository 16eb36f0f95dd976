import { describe, expect, it } from 'vitest';
import { addressOf, openAddress, openPage, type SitePost, showPage } from '../../site';
import { GROUP, HOME, readings } from './page';

/** What the site shows of a post, cut links aside. */
const wordsOf = ({ kind, title, price, text, shared }: SitePost): string => {
  const card = kind === 'listing' && text === '' ? [price, title] : [];
  return tidy([kind === 'titled' ? title : '', text, ...card, shared?.text].join(' '));
};
const tidy = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, 'LINK')
    .replace(/\s+/g, ' ')
    .trim();

/** “Author: words”. */
const expected = (post: SitePost): string =>
  `${post.kind === 'anonymous' ? 'Anonymous participant' : post.author.trim()}: ${wordsOf(post)}`;

const GROUP_NUMBER = '1234567890';
/** `npm run test:all`. */
const isWhole = process.env.JRF_TESTS === 'everything';

describe.each([
  ['home', undefined, HOME],
  ['a group', GROUP_NUMBER, GROUP],
] as const)(
  'the stand-in’s tricky posts on %s are each read once, whole and with their author',
  (_, group, address) => {
    const shapes = ['posinset', 'article', 'describedby', 'none'].flatMap((root) =>
      ['preview', 'story', 'none'].map((marks) => [root, marks] as const),
    );
    it.each(shapes)('root %s, text marks %s', (root, marks) => {
      const author = root === 'none' ? 'plain' : 'profile_name';
      const page = openPage(
        `feed=tricky&first=80&more=0&root=${root}&marks=${marks}&author=${author}`,
        [],
        group,
      );
      showPage(page);
      const found = readings(address).map(({ post }) => `${post.author?.name}: ${tidy(post.text)}`);
      expect(found.length).toBeGreaterThan(20);
      expect(found.sort()).toEqual(page.posts.map(expected).sort());
    });
  },
);

describe.each([
  ['on its own page', (post: SitePost) => addressOf(post, undefined)],
  ['on its own page in a group', (post: SitePost) => addressOf(post, GROUP_NUMBER)],
  ['in a dialog', (post: SitePost) => dialogOf(post)],
])('each of the stand-in’s tricky posts, %s, is read alone and named by the address', (_, addressOf) => {
  it.each(
    (['preview', 'story', 'none'] as const).flatMap((marks, row) =>
      (['profile_name', 'on-heading', 'plain'] as const).map(
        (author, column) => [marks, author, row + column] as const,
      ),
    ),
  )('text marks %s, author %s', (marks, author, turn) => {
    const { posts } = openPage('feed=tricky');
    // Each post with each mark and with each author once: a third of all ways, as a Latin square.
    for (const post of posts.filter((_, at) => isWhole || (at + turn) % 3 === 0)) {
      const address = addressOf(post);
      const query = `feed=tricky&first=4&more=0&marks=${marks}&author=${author}`;
      showPage(openAddress(`${address}${address.includes('?') ? '&' : '?'}${query}`));
      const found = readings(new URL(address)).map(({ post }) => [
        `${post.author?.name}: ${tidy(post.text)}`,
        post.permalink !== undefined,
      ]);
      expect(found, post.id).toEqual([[expected(post), true]]);
    }
  });
});

const dialogOf = (post: SitePost) => {
  const [number] = addressOf(post, GROUP_NUMBER).match(/\d{16}/) ?? [];
  return `https://www.facebook.com/groups/${GROUP_NUMBER}/?multi_permalinks=${number}`;
};
