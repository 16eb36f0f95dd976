import { describe, expect, it } from 'vitest';
import { pageData } from '../live/start';
import { openAddress, showPage } from '../open';
import type { SitePostInput, Surface } from './post';

const on = (id: string, surface?: Surface): SitePostInput => ({
  id,
  ...(surface && { surface }),
  author: 'Sam Sample',
  label: 'ordinary',
  lang: 'en',
  expect: 'none',
  text: `A post ${id}`,
});
const feed = [on('anywhere'), on('at-home', 'home'), on('in-group', 'group'), on('by-itself', 'permalink')];

function shown(path: string): string[] {
  showPage(openAddress(`https://www.facebook.com${path}`, feed));
  return pageData().content.posts.map(({ id }) => id);
}

describe('which posts a feed shows', () => {
  it('all of them, whatever surface they are meant for', () => {
    const all = feed.map(({ id }) => id);
    expect(shown('/?feed=own')).toEqual(all);
    expect(shown('/groups/1234567890/?feed=own')).toEqual(all);
  });

  it('with posts=here those that are meant for it or for any', () => {
    expect(shown('/?feed=own&posts=here')).toEqual(['anywhere', 'at-home']);
    expect(shown('/groups/1234567890/?feed=own&posts=here')).toEqual(['anywhere', 'in-group']);
  });

  it('counts only these as what there is to load', () => {
    shown('/?feed=own&posts=here&first=1');
    expect(pageData().content.total).toBe(2);
  });
});
