import { describe, expect, it } from 'vitest';
import { instagramSurface } from '../../../lib/feed/instagram/surface';

const surface = (path: string) => instagramSurface(new URL(path, 'https://www.instagram.com'));

describe('the surface of an address', () => {
  it.each([
    ['/', 'home', 'feed'],
    ['/?variant=following', 'home', 'feed'],
    ['/some.body/', 'profile', 'page'],
    ['/some.body/reels/', 'profile', 'page'],
    ['/direct.jobs/', 'profile', 'page'],
    ['/explore/', 'explore', 'page'],
    ['/explore/tags/jobs/', 'explore', 'page'],
    ['/explore/search/keyword/?q=jobs', 'search', 'page'],
    ['/reels/audio/123456789/', 'profile', 'page'],
  ])('%s is %s, a %s', (path, name, kind) => {
    expect(surface(path)).toEqual({ name, kind });
  });

  it('of reels is one feed, and names the one in view', () => {
    const permalink = 'https://www.instagram.com/reel/DAbc_1-x/';
    expect(surface('/reels/')).toEqual({ name: 'reels', kind: 'feed', page: 'reels' });
    for (const path of ['/reels/DAbc_1-x/', '/reels/DAbc_1-x?igsh=x'])
      expect(surface(path)).toEqual({ name: 'reels', kind: 'feed', page: 'reels', permalink });
  });

  it.each([
    ['/p/DAbc_1-x/', 'post', '/p/DAbc_1-x/'],
    ['/p/DAbc_1-x', 'post', '/p/DAbc_1-x/'],
    ['/p/DAbc_1-x/?img_index=2&igsh=x', 'post', '/p/DAbc_1-x/'],
    ['/p/DAbc_1-x/comments/', 'post', '/p/DAbc_1-x/'],
    ['/some.body/p/DAbc_1-x/', 'post', '/some.body/p/DAbc_1-x/'],
    ['/reel/DAbc_1-x/', 'reel', '/reel/DAbc_1-x/'],
    ['/some.body/reel/DAbc_1-x/c/1806/', 'reel', '/some.body/reel/DAbc_1-x/'],
  ])('%s is a %s’s own page and names it', (path, name, permalink) => {
    expect(surface(path)).toEqual({ name, kind: 'post', permalink: `https://www.instagram.com${permalink}` });
  });

  it.each([
    '/direct/t/1',
    '/direct',
    '/accounts/edit/',
    '/stories/some.body/1/',
    '/notifications/',
    '/some.body/saved/',
    '/challenge/1',
  ])('%s is never read', (path) => {
    expect(surface(path)).toEqual({ name: 'private', kind: 'private' });
  });
});
