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
    ['/some.body', 'profile', 'page'],
    ['/some.page/posts/', 'profile', 'page'],
    ['/search/posts?q=jobs', 'search', 'page'],
    ['/search/top?q=jobs', 'search', 'page'],
    ['/groups/1/search/?q=jobs', 'search', 'page'],
    ['/hashtag/jobs', 'search', 'page'],
    ['/marketplace/', 'marketplace', 'page'],
    ['/marketplace/hanoi/jobs/', 'marketplace', 'page'],
    ['/jobs/', 'marketplace', 'page'],
    ['/watch/', 'watch', 'page'],
    ['/some.page/videos/', 'profile', 'page'],
    ['/groups/1/user/2/', 'profile', 'page'],
  ])('%s is %s, a %s', (path, name, kind) => {
    expect(surface(path)).toEqual({ name, kind });
  });

  it.each([
    ['/groups/1/posts/2/', 'permalink', '/groups/1/posts/2/'],
    ['/groups/1/permalink/2/?comment_id=3&__cft__[0]=A', 'permalink', '/groups/1/permalink/2/'],
    ['/some.body/posts/pfbid0AbC?__tn__=R', 'permalink', '/some.body/posts/pfbid0AbC'],
    ['/some.page/posts/a-title/123', 'permalink', '/some.page/posts/a-title/123'],
    ['/permalink.php?story_fbid=1&id=2&ref=3', 'permalink', '/permalink.php?story_fbid=1&id=2'],
    ['/story.php?story_fbid=1&id=2', 'permalink', '/story.php?story_fbid=1&id=2'],
    ['/groups/1/?multi_permalinks=2&ref=3', 'group', '/groups/1/?multi_permalinks=2'],
    ['/share/p/1AbCdEfG2h/?mibextid=x', 'permalink', '/share/p/1AbCdEfG2h/'],
    ['/share/1AbCdEfG2h/', 'permalink', '/share/1AbCdEfG2h/'],
  ])('%s names a post', (path, name, permalink) => {
    expect(surface(path)).toEqual({
      name,
      kind: name === 'group' ? 'feed' : 'post',
      permalink: `https://www.facebook.com${permalink}`,
    });
  });

  it.each([
    ['/photo/?fbid=1&set=pcb.2&__cft__[0]=A', 'photo', '/photo/?fbid=1'],
    ['/photo.php?fbid=1&set=a.2', 'photo', '/photo.php?fbid=1'],
    ['/some.page/photos/a.2/1/?type=3', 'photo', '/some.page/photos/a.2/1/'],
    ['/marketplace/item/1/?ref=search', 'marketplace', '/marketplace/item/1/'],
    ['/commerce/listing/1/?media_id=0', 'marketplace', '/commerce/listing/1/'],
    ['/jobs/job-opening/1/', 'marketplace', '/jobs/job-opening/1/'],
    ['/watch/?v=1&ref=tab', 'watch', '/watch/?v=1'],
    ['/some.page/videos/1/', 'watch', '/some.page/videos/1/'],
    ['/some.page/videos/a-title/1/', 'watch', '/some.page/videos/a-title/1/'],
    ['/share/v/1AbCdEfG2h/', 'watch', '/share/v/1AbCdEfG2h/'],
  ])('%s names a picture, a film or a thing for sale', (path, name, permalink) => {
    expect(surface(path)).toEqual({
      name,
      kind: 'page',
      permalink: `https://www.facebook.com${permalink}`,
    });
  });

  it.each([
    ['/reels/', undefined],
    ['/reel/1?s=fb_shorts_profile', '/reel/1'],
    ['/share/r/1AbCdEfG2h/', '/share/r/1AbCdEfG2h/'],
  ])('%s is among reels: one page, whose address follows the one in view', (path, permalink) => {
    expect(surface(path)).toEqual({
      name: 'reel',
      kind: 'page',
      page: 'reel',
      ...(permalink && { permalink: `https://www.facebook.com${permalink}` }),
    });
  });

  it.each(['/groups/1/?multi_permalinks=2,3', '/marketplace/category/1/', '/groups/1/posts/'])(
    '%s names none',
    (path) => {
      expect(surface(path).permalink).toBeUndefined();
    },
  );

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
