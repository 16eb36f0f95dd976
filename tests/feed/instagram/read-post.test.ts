import { describe, expect, it } from 'vitest';
import { el } from '../tree';
import {
  avatar,
  captionLine,
  captionRow,
  comment,
  feedPost,
  film,
  HOME,
  homePage,
  media,
  mention,
  more,
  name,
  POST,
  postPage,
  reader,
  readings,
  texts,
  time,
} from './page';

const LONG = 'Typing job in Sihanoukville, Telegram only, flight is paid';
const first = (address: URL) => readings(address)[0]!;
const br = () => el('br');

describe('the caption of a post in a feed', () => {
  it('is read without the author’s name and “more”, line by line, with emoji and mentions', () => {
    const caption = ['Hiring 🎉 now', br(), br(), 'Ask ', mention('hr.example'), br(), 'Pay $900 … ', more()];
    homePage(feedPost({ caption }));
    expect(texts(HOME)).toEqual(['Hiring 🎉 now\nAsk @hr.example\nPay $900 …']);
  });

  it('may stand apart from the name, and begin as the name does or with a mention', () => {
    const apart = (...words: (Node | string)[]) =>
      el('div', {}, el('div', {}, name('job')), el('span', { dir: 'auto' }, ...words));
    homePage(
      feedPost({ author: 'job', comments: apart('jobs abroad') }),
      feedPost({ author: 'job', comments: apart(mention('hr.example'), ' hires') }),
    );
    expect(texts(HOME)).toEqual(['jobs abroad', '@hr.example hires']);
  });

  it('is below the pictures where the actions are not marked, and is not the place in the header', () => {
    const place = () => el('span', { dir: 'auto' }, 'Poipet Special Zone, near the border');
    const [said, silent] = [feedPost({ caption: LONG }), feedPost()];
    for (const post of [said, silent]) {
      post.querySelector('canvas')?.closest('article > div > div')?.append(place());
      for (const section of post.querySelectorAll('section')) if (post === said) section.remove();
    }
    homePage(said, silent);
    expect(texts(HOME)).toEqual([LONG, '']);
    expect(first(HOME).anchor?.querySelector('img')).toBeNull();
  });

  it('may be a heading', () => {
    const heading = el('div', {}, el('h2', {}, name('some.body')), el('h1', {}, LONG));
    homePage(feedPost({ comments: heading }));
    expect(texts(HOME)).toEqual([LONG]);
  });

  it('may stand without a name, though a friend is named among the likes', () => {
    const post = feedPost({ comments: el('div', {}, el('h1', {}, LONG)) });
    post.querySelector('section + section')?.prepend('Liked by ', name('a.friend'));
    homePage(post);
    expect(readings(HOME).map(({ post: { author, text } }) => [author?.name, text])).toEqual([
      ['some.body', LONG],
    ]);
  });

  it('is not a comment, however long, nor the likes, nor “View all comments”', () => {
    const comments = [
      captionLine('friend', `${LONG}, says a commenter`),
      captionLine('some.body', 'Thank you'),
    ];
    homePage(
      feedPost({ caption: 'Bread today', comments }),
      feedPost({ link: '/p/two/', comments: comments[0]?.cloneNode(true) }),
    );
    expect(texts(HOME)).toEqual(['Bread today', '']);
  });

  it('is that of a post by two', () => {
    const two = feedPost({ author: 'one', comments: captionLine('two', LONG) });
    two.querySelector('a[href="/one/"]')?.closest('article > div > div > span')?.after(name('two'));
    homePage(two);
    expect(first(HOME).post).toMatchObject({ text: LONG, author: { name: 'two' } });
  });

  it('of an advert is read, though it has no time', () => {
    homePage(feedPost({ link: 'none', caption: LONG }));
    expect(first(HOME).post).toMatchObject({ text: LONG, author: { name: 'some.body' } });
    expect(first(HOME).post.permalink).toBeUndefined();
  });
});

describe('the caption on a post’s own page', () => {
  it.each(['yes', 'no'] as const)(
    'is read without name, time and “See translation” (edited: %s)',
    (edited) => {
      postPage({ caption: ['🎉', br(), 'Pay $900', br(), mention('hr.example')], edited });
      expect(texts(POST)).toEqual(['🎉\nPay $900\n@hr.example']);
    },
  );

  it('may be shorter than “Edited”', () => {
    postPage({ caption: 'Hi', edited: 'yes' });
    expect(texts(POST)).toEqual(['Hi']);
  });

  it('may share one block with name and time, or stand beside the block of both', () => {
    const text = () => el('span', { style: 'line-height: 18px;' }, LONG);
    const line = (...more: Node[]) =>
      el('span', { dir: 'auto' }, name('some.body'), time(), 'Edited •', ...more);
    for (const row of [
      el('div', {}, avatar('some.body'), line(text())),
      el('div', {}, avatar('some.body'), line(), text()),
    ]) {
      postPage({ comments: [row, comment('friend', 'Nice')] });
      expect(texts(POST)).toEqual([LONG]);
    }
  });

  it('is the first row’s whose time is no comment’s', () => {
    postPage({ comments: [comment('friend', `${LONG} and more`), captionRow('some.body', LONG)] });
    expect(texts(POST)).toEqual([LONG]);
  });

  it('is nothing where only others speak', () => {
    postPage({ comments: [comment('friend', LONG), comment('some.body', 'Thank you')] });
    expect(first(POST).post).toMatchObject({ text: '', imageTexts: ['Photo by Some Body'] });
  });
});

describe('a post that cannot be read now', () => {
  const state = (address: URL, box = 'article') => {
    const site = reader();
    return site.read(document.querySelector(box)!, site.surface(address));
  };

  it('is hidden behind a dialog, and while its caption has no box', () => {
    homePage(feedPost({ caption: LONG }));
    document.body.firstElementChild?.setAttribute('aria-hidden', 'true');
    expect(state(HOME)).toBe('hidden');
    homePage(el('div', { style: 'display: none' }, feedPost({ caption: LONG })));
    expect(state(HOME)).toBe('hidden');
  });

  it('is empty before it is filled, and when it is a film without words', () => {
    homePage(el('article', {}, el('div')));
    expect(state(HOME)).toBe('empty');
    homePage(feedPost({ media: film() }));
    expect(state(HOME)).toBe('empty');
  });

  it('is empty once the page’s address names another kind of page', () => {
    postPage({ caption: LONG });
    expect(state(POST, '[data-test="post"]')).toMatchObject({ post: { text: LONG } });
    expect(state(HOME, '[data-test="post"]')).toBe('empty');
  });
});

describe('the author', () => {
  const author = { name: 'some.body', url: 'https://www.instagram.com/some.body/' };

  it('is who the header names, not who is seen in a picture, mentioned or commenting', () => {
    homePage(feedPost({ caption: mention('hr.example'), media: media('One', 'Two') }));
    expect(first(HOME).post.author).toEqual(author);
    for (const caption of [[mention('hr.example'), ' hires'], undefined]) {
      postPage({ caption, media: media('One', 'Two'), comments: comment('friend', 'x') });
      expect(first(POST).post.author).toEqual(author);
    }
  });

  it('has an address without what changes at each visit', () => {
    homePage(feedPost({ caption: LONG }));
    const link = document.querySelector('article a[href="/some.body/"]')!;
    link.setAttribute('href', 'https://www.instagram.com/some.body/?igsh=x');
    expect(first(HOME).post.author).toEqual(author);
  });
});

describe('the post’s own address', () => {
  it.each([
    '/p/DAbc_1-x/',
    '/reel/DAbc_1-x/',
    '/some.body/p/DAbc_1-x/',
    'https://www.instagram.com/p/DAbc_1-x/?igsh=x',
  ])('is that of the link with its time, and its key the shortcode: %s', (link) => {
    homePage(feedPost({ link, caption: LONG }));
    expect(first(HOME).post.key).toBe('instagram:DAbc_1-x');
    expect(first(HOME).post.permalink).toBe(new URL(link, HOME).href.replace('?igsh=x', ''));
  });

  it('of an advert is that of a link in its foot, if any', () => {
    const foot = el('a', { href: '/p/DAbc_1-x/comments/' }, 'View all 12 comments');
    homePage(feedPost({ link: 'none', caption: LONG, comments: foot }));
    expect(first(HOME).post.permalink).toBe('https://www.instagram.com/p/DAbc_1-x/');
  });

  it('on its own page is that of the foot, else the page’s', () => {
    postPage({ caption: LONG, comments: comment('friend', 'x', 'DAnother') });
    expect(first(POST).post.permalink).toBe('https://www.instagram.com/some.body/p/DAbc_1-x/');
    postPage({ caption: LONG, foot: 'none' });
    document.querySelector('a[href*="liked_by"]')?.remove();
    expect(first(POST).post).toMatchObject({
      key: 'instagram:DAbc_1-x',
      permalink: 'https://www.instagram.com/p/DAbc_1-x/',
    });
  });

  it('is never that of a post the caption links to, of a comment, or the page’s for a feed behind a dialog', () => {
    const link = el('a', { href: '/p/DAnother/' }, 'see this');
    homePage(feedPost({ link: 'none', caption: [LONG, link], comments: comment('friend', 'x', 'DThird') }));
    for (const address of [HOME, POST]) expect(first(address).post.permalink).toBeUndefined();
  });

  it('makes the key alone: the same words under another address are another post', () => {
    homePage(feedPost({ link: '/p/one/', caption: LONG }), feedPost({ link: '/p/two/', caption: LONG }));
    expect(readings(HOME).map(({ post }) => post.key)).toEqual(['instagram:one', 'instagram:two']);
  });
});

describe('the signature', () => {
  const signature = (address: URL) => first(address).signature;

  it('stays when likes and comments come, and changes when the caption opens', () => {
    homePage(feedPost({ caption: [LONG, '… ', more()] }));
    const before = signature(HOME);
    document.querySelector('article section')?.append('1 more like');
    document.querySelector('article section')?.parentElement?.append(captionLine('friend', 'x'));
    expect(signature(HOME)).toBe(before);
    homePage(feedPost({ caption: [LONG, ' and a passport'] }));
    expect(signature(HOME)).not.toBe(before);
  });
});

describe('links and pictures', () => {
  const link = (href: string) => el('a', { href, target: '_blank' }, 'Learn more');
  const redirected = 'https://l.instagram.com/?u=https%3A%2F%2Ft.me%2Fhr_example%3Ffbclid%3DIw&e=AT0';

  it('give where the post’s own links lead, clean, each once', () => {
    const button = el(
      'div',
      {},
      link(redirected),
      link('https://www.facebook.com/ads/ig_redirect/?d=Ad8&a=1'),
    );
    homePage(
      feedPost({
        media: [media('Photo'), button],
        caption: [
          LONG,
          link('https://t.me/hr_example?igsh=Ab'),
          el('a', { href: '/explore/tags/jobs/' }, '#jobs'),
        ],
        comments: captionLine('friend', link('https://t.me/commenter')),
      }),
    );
    expect(first(HOME).post.links).toEqual(['https://t.me/hr_example']);
    postPage({
      caption: [LONG, link(redirected)],
      comments: comment('friend', link('https://t.me/commenter')),
    });
    expect(first(POST).post.links).toEqual(['https://t.me/hr_example']);
  });

  it('give the words in a post’s pictures, not those of people’s pictures, comments and other posts', () => {
    const alts = ["May be an image of text that says 'HIRING'", 'No photo description available.'];
    const inComment = el('img', { alt: 'In a comment' });
    homePage(
      feedPost({ media: media(...alts, ''), caption: LONG, comments: captionLine('friend', inComment) }),
    );
    expect(first(HOME).post.imageTexts).toEqual(alts);
    postPage({
      media: media(...alts, ''),
      caption: LONG,
      comments: comment('friend', inComment.cloneNode()),
    });
    expect(first(POST).post.imageTexts).toEqual(alts);
  });

  it('do not take a person’s picture for the post’s in any language', () => {
    homePage(feedPost({ caption: LONG }));
    document.querySelector('article img')?.setAttribute('alt', 'Ảnh đại diện của some.body');
    document.querySelector('article canvas')?.remove();
    expect(first(HOME).post.imageTexts).toEqual(['Photo by Some Body']);
  });
});
