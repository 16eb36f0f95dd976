import { describe, expect, it } from 'vitest';
import { grew } from '../../../lib/feed/watch/growth';

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
