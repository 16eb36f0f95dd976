import { describe, expect, it } from 'vitest';
import { openPage, type SitePost, showPage } from '../../site';
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

describe.each([
  ['home', undefined, HOME],
  ['a group', '1234567890', GROUP],
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
      const expected = page.posts.map((post) => {
        const name = post.kind === 'anonymous' ? 'Anonymous participant' : post.author;
        return `${name.trim()}: ${wordsOf(post)}`;
      });
      expect(expected.length).toBeGreaterThan(20);
      expect(found.sort()).toEqual(expected.sort());
    });
  },
);
