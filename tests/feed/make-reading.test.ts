import { describe, expect, it } from 'vitest';
import { makeReading, type RawPost } from '../../lib/feed/make-reading';
import { postSchema } from '../../lib/messages';

const raw = (changes: Partial<RawPost> = {}): RawPost => ({
  site: 'facebook',
  surface: 'home',
  text: 'Typing job in Sihanoukville',
  imageTexts: [],
  links: [],
  author: { name: 'Some Body' },
  ...changes,
});
const read = (changes: Partial<RawPost> = {}) => makeReading(raw(changes), undefined);

describe('the key of a post', () => {
  it('is the site’s id where there is one', () => {
    expect(read({ id: '123' }).post.key).toBe('facebook:123');
  });

  it('is else made of author and whole text, so posts with the same long start stay two', () => {
    const start = 'Hello all, our office is a good place. '.repeat(100);
    expect(read({ text: `${start}Jobs!` }).post.key).not.toBe(read({ text: `${start}Tea!` }).post.key);
    expect(read({ author: { name: 'Other' } }).post.key).not.toBe(read().post.key);
    expect(read().post.key).toBe(read().post.key);
  });

  it('differs for posts that say nothing but show different pictures', () => {
    const keys = ['a', 'b'].map((alt) => read({ text: '', imageTexts: [alt] }).post.key);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('the signature', () => {
  it.each([
    ['text', { text: 'Other' }],
    ['links', { links: ['https://t.me/a'] }],
    ['pictures', { imageTexts: ['words'] }],
    ['author', { author: { name: 'Other' } }],
  ] as const)('changes with the %s', (_, change) => {
    expect(read(change).signature).not.toBe(read().signature);
  });

  it('does not change when the post’s address comes late', () => {
    expect(read({ id: '123', permalink: 'https://www.facebook.com/a/posts/123' }).signature).toBe(
      read().signature,
    );
  });
});

describe('what is sent', () => {
  it('fits the messages’ schema, however large and broken the post is', () => {
    const { post } = read({
      text: `${'x'.repeat(19_999)}🎉 and a megabyte more ${'y'.repeat(1_000_000)}`,
      imageTexts: Array.from({ length: 90 }, () => '\ud800'.repeat(9_000)),
      links: Array.from({ length: 1_000 }, (_, at) => `https://a.example/${'z'.repeat(at * 10)}`),
      author: { name: '\udc00'.repeat(5_000), url: `https://a.example/${'u'.repeat(5_000)}` },
      permalink: `https://a.example/${'p'.repeat(5_000)}`,
    });
    expect(postSchema.safeParse(post).success).toBe(true);
    expect(post.text).toHaveLength(20_000);
    expect(post.text.endsWith('\ufffd'), 'half an emoji is no character').toBe(true);
    expect(post.author?.url).toBeUndefined();
    expect(JSON.stringify(post)).not.toMatch(/\\ud[89a-f]/);
  });
});
