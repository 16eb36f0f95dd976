import { describe, expect, it } from 'vitest';
import type { SiteName } from '../place';
import { optionsOf, readShape, type Shape } from '.';

const read = (query: string, site: SiteName): Shape => readShape(new URLSearchParams(query), {}, site);

describe('the options of a page', () => {
  it('that only one site has are refused on the other, with those that there are', () => {
    expect(() => read('root=none', 'instagram')).toThrow(
      'Only Facebook\'s pages have the option "root", not Instagram\'s; there are: feed, posts, more',
    );
    expect(() => read('caption=mix', 'facebook')).toThrow(
      'Only Instagram\'s pages have the option "caption", not Facebook\'s; there are: feed, posts, more',
    );
  });

  it('that no site has are refused on both', () => {
    for (const site of ['facebook', 'instagram'] as const)
      expect(() => read('colour=red', site)).toThrow('No page option "colour"; there are: feed');
  });

  it('refuse a value that is none, and a number that is none', () => {
    expect(() => read('dialog=window', 'instagram')).toThrow(
      'No dialog "window"; there are: list, rows, mix',
    );
    expect(() => read('moreAlone=-1', 'facebook')).toThrow('moreAlone must be a whole number, not "-1"');
  });

  it('are other ones by default: Instagram cuts earlier and enforces Trusted Types', () => {
    const { more, csp } = read('', 'instagram');
    expect([more, csp]).toEqual([125, 'trusted-types']);
    expect([read('', 'facebook').more, read('', 'facebook').csp]).toEqual([250, 'site']);
  });

  it('may be the caller’s, also those that the other site has', () => {
    const query = new URLSearchParams('more=9');
    const base = { more: 50, root: 'none', theme: 'dark' } as const;
    expect(readShape(query, base, 'instagram')).toMatchObject({ more: 9, theme: 'dark', root: 'none' });
  });

  it('go along to the next address without what names its post', () => {
    const query = new URLSearchParams('feed=demo&multi_permalinks=12&root=mix&fbclid=x');
    expect(optionsOf(query, 'facebook').toString()).toBe('feed=demo&root=mix');
  });
});
