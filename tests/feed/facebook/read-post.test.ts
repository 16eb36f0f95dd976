import { describe, expect, it } from 'vitest';
import {
  boxes,
  comment,
  decoy,
  deep,
  el,
  emoji,
  GROUP,
  groupPage,
  HOME,
  header,
  homePage,
  message,
  reader,
  readings,
  seeMore,
  shown,
  texts,
  unit,
} from './page';

const LONG = 'Looking for a gardener near the river, Saturdays only';
const first = (address = HOME) => readings(address)[0]!;

describe('the text of a post', () => {
  it('is read line by line, with emoji, without See more', () => {
    homePage(
      unit({ content: message([['Hiring ', emoji('🎉'), ' now'], 'Pay $900', ['Free tick… ', seeMore()]]) }),
    );
    expect(texts()).toEqual(['Hiring 🎉 now\nPay $900\nFree tick…']);
  });

  it('is read whole where nothing marks the message, also where a comment is longer', () => {
    const long = comment('A', `${LONG} and very much more than the post itself has to say`);
    homePage(unit({ content: message('Typing job in Bavet\nTelegram only', 'none'), comments: long }));
    expect(texts()).toEqual(['Typing job in Bavet\nTelegram only']);
  });

  it('of a shared post is the sharer’s words, then the shared ones', () => {
    for (const marks of ['preview', 'story', 'none'] as const) {
      const inner = deep(
        2,
        header('Inner', { heading: 'h5', menu: 'no' }),
        el('div', {}, message('Jobs in Poipet', marks)),
      );
      homePage(unit({ content: [message('Look at this', marks), inner] }));
      expect(texts(), marks).toEqual(['Look at this\nJobs in Poipet']);
      homePage(unit({ content: inner }));
      expect(texts(), `${marks}, nothing added`).toEqual(['Jobs in Poipet']);
    }
  });

  it('of a titled group post has its title, which is not the author', () => {
    const titled = el(
      'div',
      { 'data-ad-rendering-role': 'story_message' },
      el('h4', {}, 'Service in Poipet'),
      deep(3, 'Free flight'),
    );
    groupPage(unit({ header: header('Some Body', { heading: 'h3', mark: 'none' }), content: titled }));
    expect(first(GROUP).post).toMatchObject({
      text: 'Service in Poipet\nFree flight',
      author: { name: 'Some Body' },
    });
  });

  it.each(['true', 'false'])('of a coloured post is taken once (first copy aria-hidden=%s)', (hidden) => {
    const copy = () => el('div', {}, el('div', {}, 'Easy work'), el('div', {}, 'High pay'));
    const ground = el(
      'div',
      { style: 'background-image: url("x")' },
      el('div', { 'aria-hidden': hidden }, copy()),
      el('div', {}, copy()),
    );
    homePage(unit({ content: el('div', { 'data-ad-rendering-role': 'story_message' }, ground) }));
    expect(texts()).toEqual(['Easy work\nHigh pay']);
  });

  it('leaves out copies that cannot be seen', () => {
    const hidden = [
      el('div', { style: 'display: none' }, message('Copy')),
      el('div', { 'aria-hidden': 'true' }, message('Other copy')),
    ];
    homePage(unit({ content: [...hidden, message('Seen')] }));
    expect(texts()).toEqual(['Seen']);
  });

  it('adds the prose where the marked message is only an address', () => {
    const prose = el('div', {}, el('div', { dir: 'auto' }, 'Call the number in the picture'));
    homePage(unit({ content: [message('https://jobs.example/a?b=1'), prose] }));
    expect(texts()).toEqual(['https://jobs.example/a?b=1\nCall the number in the picture']);
  });

  it('is not made of decoys', () => {
    homePage(unit({ content: [decoy(), message('Bread today', 'none'), decoy()] }));
    expect(texts()).toEqual(['Bread today']);
  });

  it('of a listing without prose is what the card says', () => {
    const spans = Array.from({ length: 52 }, () => el('span', { dir: 'auto' }, 'Facebook'));
    const card = el(
      'a',
      { href: '/commerce/listing/1/', role: 'link' },
      el('div', {}, '$80'),
      el('div', {}, 'Blue bicycle'),
      el('div', {}, ...spans),
    );
    homePage(unit({ content: card }));
    expect(texts()).toEqual(['$80\nBlue bicycle']);
  });

  it('of a link card is the message alone', () => {
    const card = el(
      'a',
      { href: 'https://a.example/', role: 'link' },
      el('img', { alt: '' }),
      el('div', { 'data-ad-rendering-role': 'description' }, el('span', { dir: 'auto' }, LONG)),
    );
    homePage(unit({ content: [message('Read this', 'none'), card] }));
    expect(texts()).toEqual(['Read this']);
  });
});

describe('a post that cannot be read now', () => {
  const state = () => {
    const site = reader();
    return site.read(boxes()[0]!, site.surface(HOME));
  };

  it('is hidden behind a dialog, and while its message has no box', () => {
    homePage(unit({ content: message(LONG) }));
    document.body.firstElementChild?.setAttribute('aria-hidden', 'true');
    expect(state()).toBe('hidden');
    homePage(el('div', { style: 'display: none' }, unit({ content: message(LONG) })));
    expect(state()).toBe('hidden');
    expect(shown(document.body)).toBe(true);
  });

  it('is empty once the site has emptied it', () => {
    homePage(unit({ content: message(LONG) }));
    document.querySelector('[data-virtualized]')?.replaceChildren();
    expect(state()).toBe('empty');
  });
});

describe('the author', () => {
  it('has a name and an address without what changes at each visit', () => {
    homePage(unit({ header: header('Some Body', { url: '/profile.php?id=7' }), content: message(LONG) }));
    expect(first().post.author).toMatchObject({ name: 'Some Body' });
    homePage(
      unit({
        header: header('Some Body', { url: 'https://www.facebook.com/some.body' }),
        content: message(LONG),
      }),
    );
    expect(first().post.author).toEqual({ name: 'Some Body', url: 'https://www.facebook.com/some.body' });
  });

  it('is read from the heading where nothing marks it', () => {
    homePage(unit({ header: header('Some Body', { mark: 'none', heading: 'h2' }), content: message(LONG) }));
    expect(first().post.author?.name).toBe('Some Body');
  });

  it('is the person and not the group whose name stands first', () => {
    const person = el('a', { href: '/hr.example?__cft__[0]=A' }, 'HR Example');
    const member = el('a', { href: '/groups/1/user/7/?__cft__[0]=A' }, 'HR Example');
    for (const below of [person, member]) {
      homePage(unit({ header: header('A Group', { url: '/groups/1/', below }), content: message(LONG) }));
      expect(first().post.author?.name).toBe('HR Example');
    }
  });

  it('is the sharer, not the author of what was shared', () => {
    const inner = el('div', {}, header('Inner', { heading: 'h5', menu: 'no' }), message('Shared words'));
    homePage(unit({ header: header('Sharer'), content: inner }));
    expect(first().post.author?.name).toBe('Sharer');
  });

  it('may be anonymous: a name without an address', () => {
    groupPage(
      unit({ header: header('Anonymous participant', { url: '', time: '' }), content: message(LONG) }),
    );
    expect(first(GROUP).post.author).toEqual({ name: 'Anonymous participant' });
    expect(first(GROUP).post.permalink).toBeUndefined();
  });
});

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
    homePage(
      unit({ header: header('Some Body', { time }), content: message(LONG), comments: comment('A', LONG) }),
    );
    expect(first().post.permalink).toBe(expected);
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

describe('links and pictures', () => {
  const link = (href: string) => el('a', { href, target: '_blank' }, 'https://…');

  it('are the post’s own, unwrapped and clean, each once', () => {
    const content = message([
      [link('https://l.facebook.com/l.php?u=https%3A%2F%2Ft.me%2Fhr_example%3Ffbclid%3DIw&h=AT0')],
      [link('https://t.me/hr_example?fbclid=Ab')],
      [link('https://www.facebook.com/hashtag/jobs')],
    ]);
    homePage(
      unit({ content, comments: comment('A', 'see ', link('https://t.me/commenter')) }),
      unit({ content: message([[link('https://t.me/neighbour')]]) }),
    );
    expect(readings().map(({ post }) => post.links)).toEqual([
      ['https://t.me/hr_example'],
      ['https://t.me/neighbour'],
    ]);
  });

  it('give the words in a post’s pictures, not those of avatars, emoji and comments', () => {
    const photo = (alt: string, extra = {}) =>
      el(
        'a',
        { href: '/photo/?fbid=1&set=a.1', role: 'link' },
        el('img', { alt, 'data-imgperflogname': 'feedImage', ...extra }),
      );
    const content = [
      message(['Hi ', emoji('🎉')]),
      photo("May be an image of text that says 'HIRING'"),
      photo(''),
      photo('Tiny', { width: '32' }),
    ];
    homePage(unit({ content, comments: comment('A', 'x', photo('Comment')) }));
    expect(first().post.imageTexts).toEqual(["May be an image of text that says 'HIRING'"]);
  });

  it('are judged alone where a post has no words', () => {
    const photo = el('a', { href: '/photo/?fbid=1' }, el('img', { alt: 'text that says HIRING' }));
    homePage(unit({ content: photo }));
    expect(first().post).toMatchObject({ text: '', imageTexts: ['text that says HIRING'] });
    expect(first().anchor).toBeUndefined();
  });
});

describe('the place for the card', () => {
  it.each(['preview', 'story'] as const)('is before the message’s outermost block (%s)', (marks) => {
    homePage(unit({ content: message(LONG, marks) }));
    expect(first().anchor).toBe(document.querySelector('[data-ad-rendering-role="story_message"]'));
  });

  it('is before the whole text where nothing marks it, and outside of header and links', () => {
    const text = message('First line of the ad\nSecond line', 'none');
    homePage(
      unit({ content: [text, el('div', {}, el('a', { href: '/photo/?fbid=1' }, el('img', { alt: '' })))] }),
    );
    expect(first().anchor).toBe(text);
    const card = el('a', { href: '/marketplace/item/1/', role: 'link' }, el('div', {}, 'Blue bicycle'));
    homePage(unit({ content: card }));
    expect(first().anchor).toBe(card);
  });
});
