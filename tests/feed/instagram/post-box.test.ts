import { describe, expect, it } from 'vitest';
import { el } from '../tree';
import {
  actions,
  avatar,
  boxes,
  comment,
  feedPost,
  HOME,
  homePage,
  media,
  name,
  POST,
  postColumns,
  postPage,
  profilePage,
  reader,
  readings,
  texts,
  tile,
  time,
} from './page';

const LURE = 'Typing job in Sihanoukville, Telegram only';

describe('in a feed', () => {
  it('each post is one box, in the page’s order', () => {
    const posts = [feedPost({ caption: 'One' }), feedPost({ caption: 'Two', link: 'none' })];
    homePage(posts);
    expect(boxes(HOME)).toEqual(posts);
    expect(texts(HOME)).toEqual(['One', 'Two']);
  });

  it('what stands beside the main column is no post', () => {
    homePage(feedPost({ caption: 'In the column' }));
    document.body.append(el('aside', {}, feedPost({ caption: LURE })));
    expect(texts(HOME)).toEqual(['In the column']);
  });

  it('a page without a main column is read all the same', () => {
    document.body.replaceChildren(feedPost({ caption: LURE }));
    expect(texts(HOME)).toEqual([LURE]);
  });
});

describe('on a post’s own page', () => {
  it('the box is the smallest element with caption, pictures and actions', () => {
    postPage({ caption: LURE, comments: [comment('friend', 'Nice'), comment('other', 'Really?')] });
    expect(boxes(POST)).toEqual([document.querySelector('[data-test="post"]')]);
  });

  it('comments are not where it is looked for: there may be hundreds', () => {
    postPage({ caption: LURE, comments: [comment('friend', 'Nice'), comment('other', 'Really?')] });
    const site = reader();
    expect(site.seeds(document.body, site.surface(POST))).toHaveLength(2);
  });

  it.each(['/some.body/p/DAbc_1-x/', '/reel/DAbc_1-x/', '/p/DAbc_1-x/comments/'])(
    '%s is read too',
    (path) => {
      postPage({ caption: LURE });
      expect(texts(new URL(path, HOME))).toEqual([LURE]);
    },
  );

  it('a picture in a comment is not taken for the post’s', () => {
    for (const caption of [LURE, undefined]) {
      postPage({ caption, comments: comment('friend', el('img', { alt: 'In a comment' })) });
      expect(readings(POST)[0]?.post).toMatchObject({
        text: caption ?? '',
        imageTexts: ['Photo by Some Body'],
      });
    }
  });

  it('other posts of its author are not read', () => {
    postPage({ caption: 'Bread today', others: [tile('DZzz', LURE), tile('DYyy', LURE, 'reel')] });
    const post = readings(POST)[0]?.post;
    expect(post).toMatchObject({ text: 'Bread today', imageTexts: ['Photo by Some Body'] });
    expect(readings(POST)).toHaveLength(1);
  });

  it('the caption is read while pictures and actions are not there yet', () => {
    postPage({ caption: 'Bread today' });
    for (const part of document.querySelectorAll('section section, [data-test="post"] > :first-child'))
      part.remove();
    expect(texts(POST)).toEqual(['Bread today']);
    expect(boxes(POST)[0]?.contains(document.querySelector('[data-test="row"]'))).toBe(true);
    expect(document.querySelector('[data-test="post"]')?.contains(boxes(POST)[0]!)).toBe(true);
  });

  it('nothing is read under an address that names no post', () => {
    postPage({ caption: LURE });
    for (const path of ['/', '/some.body/', '/explore/', '/direct/t/1/'])
      expect(boxes(new URL(path, HOME)), path).toEqual([]);
  });
});

describe('in a dialog', () => {
  const dialog = (...children: Node[]) => el('div', { role: 'dialog' }, el('div', {}, ...children));

  it('over a profile, a post is read and the grid behind is not', () => {
    profilePage(dialog(postColumns({ caption: LURE, comments: comment('friend', 'Nice') })));
    expect(readings(POST).map(({ post }) => [post.text, post.surface])).toEqual([[LURE, 'dialog']]);
  });

  describe('a post of former years, whose caption is a heading in a list', () => {
    const row = () =>
      el(
        'li',
        {},
        el(
          'div',
          {},
          avatar('some.body'),
          el('div', {}, el('h2', {}, name('some.body')), el('h1', {}, LURE), el('div', {}, time())),
        ),
      );
    const reply = () =>
      el(
        'li',
        {},
        el('h3', {}, name('friend')),
        el('div', {}, el('span', {}, 'Nice, very nice, and far away')),
        el('a', { href: '/p/DAbc_1-x/c/1806/' }, time()),
      );
    const post = () => {
      const foot = el('div', {}, el('a', { href: '/p/DAbc_1-x/' }, time('2 days ago')));
      const advice = el('div', {}, el('span', { dir: 'auto' }, 'Log in to like or comment.'));
      const list = el('ul', {}, row(), reply());
      const header = el('header', {}, name('some.body'));
      const column = el('div', {}, header, list, ...actions('DAbc_1-x'), foot, advice);
      return el('article', { role: 'presentation' }, media('Photo by Some Body'), column);
    };

    it('is read, and its card stands before the list', () => {
      profilePage(dialog(post()));
      const [reading] = readings(POST);
      expect(reading?.post).toMatchObject({
        text: LURE,
        author: { name: 'some.body' },
        key: 'instagram:DAbc_1-x',
      });
      expect(reading?.anchor).toBe(document.querySelector('ul'));
    });

    it('is read on a page too', () => {
      const page = post();
      page.lastElementChild?.lastElementChild?.remove();
      document.body.replaceChildren(el('main', {}, el('div', {}, page)));
      expect(texts(POST)).toEqual([LURE]);
    });
  });

  it('over a feed, the posts behind stay posts, with their own addresses', () => {
    homePage(feedPost({ caption: 'Behind', link: '/p/behind/' }));
    document.body.append(dialog(postColumns({ caption: LURE })));
    expect(readings(POST).map(({ post }) => [post.text, post.key])).toEqual([
      ['Behind', 'instagram:behind'],
      [LURE, 'instagram:DAbc_1-x'],
    ]);
    const [site, behind] = [reader(), document.querySelector('article')!];
    const reading = site.read(behind, site.surface(POST), site.surface(HOME));
    expect(reading, 'found on home').toMatchObject({ post: { surface: 'home' } });
  });

  it('a conversation is not read, though it has names, times and pictures', () => {
    const said = el('div', {}, name('friend'), time(), el('span', { dir: 'auto' }, LURE));
    profilePage(dialog(el('div', {}, el('img', { alt: 'A picture in a chat' }), said)));
    expect(boxes(POST)).toEqual([]);
  });
});

it('a profile and Explore, which show tiles alone, are not read', () => {
  profilePage();
  for (const path of ['/some.body/', '/explore/', '/p/DAbc_1-x/'])
    expect(boxes(new URL(path, HOME)), path).toEqual([]);
});
