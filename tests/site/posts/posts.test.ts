import { describe, expect, it } from 'vitest';
import { openFeeds } from './feeds';
import type { SitePost } from './post';
import { shownText } from './shown';

const feeds = openFeeds({});
const demo = feeds.posts('demo');

/** “Example”, “sample”, “so-and-so” in the demo's languages, and as people write them in Latin letters. */
const INVENTED = [
  'example|sample|anonymous',
  'ví dụ|mẫu|vidu|mau',
  'ตัวอย่าง|สมมติ|tuayang|sommut',
  'គំរូ|ឧទាហរណ៍|kumru',
  'contoh|misal',
  'مثال|mithal',
  '示例|某某|shili',
].join('|');

const wordsOf = (post: SitePost): string =>
  [
    post.text,
    post.title,
    post.description,
    post.link,
    post.shared?.text,
    ...post.comments.map((c) => c.text),
  ].join('\n');

describe('every built-in feed', () => {
  for (const name of ['class', 'demo', 'tricky', 'endless']) {
    it(`${name}: names no real number, handle or address`, () => {
      for (const post of feeds.posts(name)) {
        const words = wordsOf(post);
        expect(words.match(/\b\d[\d ]{8,}\d\b/g)?.filter((number) => /[1-9]/.test(number)) ?? []).toEqual([]);
        expect(words.match(/(?<![\w.])@\w+/g)?.filter((handle) => handle !== '@hr_example') ?? []).toEqual(
          [],
        );
        const hosts = words.match(/(?:[a-z0-9-]+\.)+(?:com|org|net|vn|me|example)\b/gi) ?? [];
        expect(hosts.filter((host) => !/\.example$|^(t|wa)\.me$/.test(host))).toEqual([]);
      }
    });

    it(`${name}: names only people and firms that are plainly invented`, () => {
      const invented = new RegExp(INVENTED, 'i');
      const authors = feeds
        .posts(name)
        .flatMap((post) => [post.author, ...post.comments.map((c) => c.author)]);
      expect(authors.filter((author) => !invented.test(author))).toEqual([]);
    });
  }

  it('endless is 320 posts, or as many as asked for, and the same each time', () => {
    expect(feeds.posts('endless')).toHaveLength(320);
    expect(openFeeds({}).posts('endless')).toEqual(feeds.posts('endless'));
    expect(feeds.posts('endless-2000')).toHaveLength(2000);
    expect(feeds.posts('endless').filter((post) => post.expect === 'card').length).toBeGreaterThan(10);
  });

  it('a post that is no post is refused with its place in the feed', () => {
    expect(() => openFeeds({ mine: [{ ...demo[0]!, expect: 'maybe' as 'card' }] })).toThrow(
      /Feed "mine".*\n.*\n.*expect/s,
    );
    expect(() => openFeeds({ mine: [demo[0]!, demo[0]!] })).toThrow('two posts with the id en-garden');
  });
});

describe('what is shown of a text', () => {
  it('ends at a word and never splits a character', () => {
    expect(shownText('a '.repeat(200), { more: 250, expanded: false })).toEqual({
      text: `${'a '.repeat(125).trimEnd()}… `,
      cut: true,
    });
    const emoji = shownText(`x${'🎉'.repeat(200)}`, { more: 250, expanded: false });
    expect(emoji.text.isWellFormed()).toBe(true);
  });

  it('is whole when expanded, when short, or when nothing is ever cut', () => {
    const text = 'word '.repeat(100);
    expect(shownText(text, { more: 250, expanded: true }).cut).toBe(false);
    expect(shownText(text, { more: 0, expanded: false }).cut).toBe(false);
    expect(shownText(text.slice(0, 290), { more: 250, expanded: false }).cut).toBe(false);
  });
});
