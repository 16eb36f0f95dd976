import { describe, expect, it } from 'vitest';
import { facebookSurface } from '../../../lib/feed/facebook/surface';

const surface = (path: string) => facebookSurface(new URL(path, 'https://www.facebook.com'));

describe('the surface of an address', () => {
  it.each([
    ['/', 'home', 'feed'],
    ['/?sk=h_chr', 'home', 'feed'],
    ['/home.php', 'home', 'feed'],
    ['/groups/feed/', 'groups-feed', 'feed'],
    ['/groups/1234567890/?sorting_setting=CHRONOLOGICAL', 'group', 'feed'],
    ['/groups/viec-lam', 'group', 'feed'],
    ['/groups/1/posts/2/', 'permalink', 'page'],
    ['/groups/1/permalink/2/', 'permalink', 'page'],
    ['/permalink.php?story_fbid=1&id=2', 'permalink', 'page'],
    ['/some.body', 'profile', 'page'],
    ['/search/posts?q=jobs', 'search', 'page'],
    ['/marketplace/item/1/', 'marketplace', 'page'],
    ['/photo/?fbid=1', 'photo', 'page'],
    ['/reel/1', 'reel', 'page'],
    ['/watch/', 'watch', 'page'],
  ])('%s is %s, a %s', (path, name, kind) => {
    expect(surface(path)).toEqual({ name, kind });
  });

  it.each([
    '/messages/t/1',
    '/messages',
    '/settings/?tab=x',
    '/notifications',
    '/checkpoint/1',
    '/login.php',
    '/friends/list',
  ])('%s is never read', (path) => {
    expect(surface(path).kind).toBe('private');
  });
});
