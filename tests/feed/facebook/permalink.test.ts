import { describe, expect, it } from 'vitest';
import { comment, el, GROUP, groupPage, HOME, header, homePage, message, readings, unit } from './page';

const LONG = 'Looking for a gardener near the river, Saturdays only';
const first = (address = HOME) => readings(address)[0]!;

describe('the post’s own address', () => {
  it.each([
    ['/groups/1/posts/222/?__cft__[0]=A', '222'],
    ['https://www.facebook.com/groups/1/permalink/222/', '222'],
    ['/some.body/posts/pfbid02Abc', 'pfbid02Abc'],
    ['/permalink.php?story_fbid=222&id=7', '222'],
    ['/groups/feed/?multi_permalinks=222', '222'],
    ['/some.body/posts/a-title-5y/222', '222'],
  ])('names it: %s', (time, id) => {
    homePage(unit({ header: header('Some Body', { time }), content: message(LONG) }));
    expect(first().post.key).toBe(`facebook:${id}`);
    expect(first().post.permalink).not.toContain('__cft__');
  });

  it.each([
    ['nothing until the pointer reaches it', '?__cft__[0]=AZX', undefined],
    ['a comment’s', '/groups/1/posts/222/?comment_id=9', undefined],
    ['no id', '/groups/1/posts/menu?5y=1', undefined],
  ])('is not taken from %s', (_, time, expected) => {
    homePage(unit({ header: header('Some Body', { time }), content: message(LONG) }));
    expect(first().post.permalink).toBe(expected);
  });

  it.each([
    ['the only one', ['/groups/1/posts/222/?comment_id=1&__cft__[0]=A'], '/groups/1/posts/222/'],
    [
      'most of them, since somebody may write of another post',
      [
        '/groups/1/posts/9/?comment_id=1',
        '/groups/1/posts/222/?comment_id=1',
        '/groups/1/posts/222/?comment_id=2',
      ],
      '/groups/1/posts/222/',
    ],
    ['none of two', ['/groups/1/posts/9/?comment_id=1', '/groups/1/posts/222/?comment_id=1'], undefined],
  ])('is the one that its comments name, where it says none itself: %s', (_, links, expected) => {
    const said = links.map((href) => comment('A', LONG, el('a', { href }, '2h')));
    for (const each of said) each.querySelector('ul')?.remove();
    homePage(unit({ content: message(LONG), comments: said }));
    expect(first().post.permalink).toBe(expected && `${location.origin}${expected}`);
    expect(first().post.key, 'known by its words, before and after').not.toContain('222');
  });

  it('is never that of the shared post, of a link in the text or of the neighbour', () => {
    const inner = el(
      'div',
      {},
      header('Inner', { heading: 'h5', menu: 'no', time: '/inner/posts/333' }),
      message('Shared'),
    );
    const linking = message([['See ', el('a', { href: '/other/posts/444' }, 'this')]]);
    homePage(
      unit({ root: 'none', content: [linking, inner] }),
      unit({ root: 'none', header: header('Next', { time: '/next/posts/555' }), content: message('Next') }),
    );
    expect(readings().map(({ post }) => post.permalink)).toEqual([
      undefined,
      expect.stringContaining('/next/posts/555'),
    ]);
  });
});

describe('key and signature', () => {
  const keys = () => readings().map(({ post, signature }) => [post.key, signature]);

  it('stay the same when the site draws the post anew: scrambled times and ids do not enter', () => {
    homePage(unit({ content: message(LONG) }));
    const before = keys();
    homePage(unit({ content: message(LONG) }));
    for (const element of document.querySelectorAll('[id]')) element.id = `:r${Math.random()}:`;
    expect(keys()).toEqual(before);
  });

  it('stay the same when comments come', () => {
    homePage(unit({ content: message(LONG) }));
    const before = keys();
    homePage(
      unit({
        content: message(LONG),
        comments: comment('A', LONG, el('a', { href: 'https://t.me/a' }, 'here')),
      }),
    );
    expect(keys()).toEqual(before);
  });

  it('tell two anonymous posts with the same long start apart', () => {
    const start = 'Hello all, please read to the end before you ask. '.repeat(10);
    const anonymous = () => header('Anonymous participant', { url: '', time: '' });
    groupPage(
      unit({ header: anonymous(), content: message(`${start}Jobs`) }),
      unit({ header: anonymous(), content: message(`${start}Tea`) }),
    );
    const [one, two] = readings(GROUP);
    expect(one?.post.key).not.toBe(two?.post.key);
  });
});
