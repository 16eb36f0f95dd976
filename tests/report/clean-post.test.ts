import { describe, expect, it } from 'vitest';
import { cleanPost, groupOf } from '../../lib/report';
import { post } from './reports';

describe('the addresses of a post that is reported', () => {
  it('lose what tells who saw it', () => {
    const cleaned = cleanPost({
      ...post,
      links: ['https://t.me/hr?utm_source=fb', 'no address'],
      permalink: 'https://www.facebook.com/permalink.php?story_fbid=1&id=2&__tn__=R',
      author: { name: 'HR', url: 'https://www.facebook.com/profile.php?id=2&__cft__[0]=A' },
    });
    expect(cleaned).toEqual({
      ...post,
      links: ['https://t.me/hr', 'no address'],
      permalink: 'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
      author: { name: 'HR', url: 'https://www.facebook.com/profile.php?id=2' },
    });
  });

  it('stay missing where they were', () => {
    expect(cleanPost({ ...post, author: { name: 'HR' } })).toEqual({ ...post, author: { name: 'HR' } });
    expect(cleanPost(post)).toEqual(post);
  });
});

describe('the page a post was seen on', () => {
  it('is known by its group', () => {
    expect(groupOf('https://m.facebook.com/groups/123/posts/9/?ref=share')).toBe(
      'https://m.facebook.com/groups/123/',
    );
  });

  it.each([
    'https://www.facebook.com/',
    'https://www.facebook.com/my.own.profile',
    'https://www.facebook.com/groups/feed/',
    'https://www.facebook.com/groups/',
    'https://evil.example/groups/123/',
    'no address',
    undefined,
  ])('is not kept when it is %s', (url) => {
    expect(groupOf(url)).toBeUndefined();
  });
});
