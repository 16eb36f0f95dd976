import { describe, expect, it } from 'vitest';
import { patternsOf, siteOf } from '../../lib/messages';

describe('siteOf', () => {
  it.each([
    ['https://www.facebook.com/groups/1', 'facebook'],
    ['https://m.facebook.com/', 'facebook'],
    ['https://www.instagram.com/p/1', 'instagram'],
    ['https://www.facebook.com.example.org/', undefined],
    ['http://www.facebook.com/', undefined],
    ['https://l.facebook.com/', undefined],
    ['chrome://newtab/', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('takes %s for %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('patternsOf', () => {
  it('gives match patterns for one site or all', () => {
    expect(patternsOf('instagram')).toEqual(['https://www.instagram.com/*']);
    expect(patternsOf()).toHaveLength(4);
  });
});
