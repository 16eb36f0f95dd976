import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/detect';
import { grew, isSamePost } from '../../../lib/feed/watch/growth';

const START = 'Hello all, our office is a good place';

describe('a text', () => {
  it.each([
    ['opened by See more', `${START}…`, `${START} with many people`],
    ['closed by See less', `${START} with many people`, `${START}… `],
    ['the same', START, START],
  ])('grew or shrank: %s', (_, before, after) => {
    expect(grew(before, after)).toBe(true);
  });

  it.each([
    ['another post', START, 'Baker wanted, come by with your certificate'],
    ['too short to tell', 'Hi…', 'Hi, jobs in Poipet'],
    ['nothing before', '', START],
  ])('is a new one: %s', (_, before, after) => {
    expect(grew(before, after)).toBe(false);
  });
});

describe('two readings are of one post', () => {
  const post = (text: string, changes: Partial<Post> = {}): Post => ({
    key: `facebook:${text}`,
    site: 'facebook',
    surface: 'home',
    text,
    imageTexts: [],
    links: [],
    author: { name: 'Some Body' },
    ...changes,
  });
  const start = 'Typing job in Bavet, no experience';

  it('when it names itself, whatever it says', () => {
    expect(
      isSamePost(post('Việc nhẹ', { key: 'facebook:7' }), post('Easy work', { key: 'facebook:7' })),
    ).toBe(true);
  });

  it('when one author’s text was opened, also where only one of the two has an address', () => {
    expect(isSamePost(post(`${start}…`), post(`${start} needed`, { key: 'facebook:7' }))).toBe(true);
  });

  it('not when somebody else begins alike, or the text is another', () => {
    expect(isSamePost(post(start), post(`${start} needed`, { author: { name: 'Other' } }))).toBe(false);
    expect(isSamePost(post(start), post('Bread today, come early all of you'))).toBe(false);
  });
});
