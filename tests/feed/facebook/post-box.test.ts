import { describe, expect, it } from 'vitest';
import {
  boxes,
  comment,
  deep,
  el,
  GROUP,
  groupPage,
  header,
  homePage,
  message,
  readings,
  texts,
  unit,
} from './page';

const LONG = 'Looking for a gardener near the river, Saturdays only';

describe('the box of a post', () => {
  for (const root of ['posinset', 'article', 'describedby', 'none'] as const) {
    for (const marks of ['preview', 'story', 'none'] as const) {
      it(`is found once per post: root ${root}, text marks ${marks}`, () => {
        const one = unit({ root, content: message(`${LONG} one`, marks), comments: comment('A', LONG) });
        const two = unit({
          root,
          content: message(`${LONG} two`, marks),
          comments: [comment('B', LONG), comment('C', 'x')],
        });
        homePage(one, two);
        expect(texts()).toEqual([`${LONG} one`, `${LONG} two`]);
        for (const [at, each] of [one, two].entries()) expect(each.contains(boxes()[at]!)).toBe(true);
      });

      it(`is the feed's child in a group: root ${root}, text marks ${marks}`, () => {
        const child = unit({ root, content: message(LONG, marks), comments: comment('A', LONG) });
        groupPage(child, el('div'));
        expect(texts(GROUP)).toEqual([LONG]);
        expect(boxes(GROUP)).toContain(child);
      });
    }
  }

  it('is the marked root, not the smaller element with header and words', () => {
    const post = unit({ root: 'posinset', content: message(LONG) });
    homePage(post);
    expect(boxes()).toEqual([post.querySelector('[aria-posinset]')]);
  });

  it('without a root is the smallest element that holds both header and words', () => {
    const post = unit({ root: 'none', content: message(LONG) });
    homePage(post, unit({ root: 'none', content: message('Another one') }));
    const [box] = boxes();
    expect(box?.querySelector('[aria-haspopup="menu"]')).not.toBeNull();
    expect(
      box?.querySelector('[data-ad-rendering-role="share_button"]'),
      'down to the action bar',
    ).not.toBeNull();
    expect(box?.parentElement?.closest('[data-test="root"]'), 'inside its own unit').not.toBeNull();
  });

  it('does not grow over the whole feed while its neighbours are still empty', () => {
    const post = unit({ root: 'none', content: message(LONG) });
    homePage(el('div'), post, el('div'), el('div'));
    expect(post.contains(boxes()[0]!)).toBe(true);
  });

  describe.each(['posinset', 'none'] as const)('that has no menu, root %s', (root) => {
    const bare = (name: string) => {
      const post = unit({
        root,
        header: header(name, { mark: 'none', menu: 'no' }),
        content: message(`${LONG} ${name}`, 'none'),
      });
      for (const button of post.querySelectorAll('[data-ad-rendering-role]')) button.remove();
      return post;
    };
    /** Films between the posts: a heading that leads to nobody, and a menu. */
    const strip = () =>
      el(
        'div',
        {},
        el('h3', { dir: 'auto' }, 'Reels'),
        el('a', { href: '/reel/8/' }, el('span', { dir: 'auto' }, '1.2M views')),
        el('div', { role: 'button', 'aria-haspopup': 'menu' }),
      );

    it('is its own, though a strip with a menu stands between the posts', () => {
      homePage(bare('one'), strip(), bare('two'), bare('three'));
      expect(readings().map(({ post: { author, text } }) => [author?.name, text])).toEqual(
        ['one', 'two', 'three'].map((name) => [name, `${LONG} ${name}`]),
      );
    });
  });

  it('never borrows the header of the neighbour before', () => {
    const bare = el('div', {}, deep(8, message('Words without a header, right after a whole post')));
    homePage(unit({ root: 'none', content: message(LONG) }), bare);
    expect(texts()).toEqual([LONG]);
  });

  it('is found by the author’s name while the menu button is not there yet', () => {
    const early = header('Some Body', { menu: 'no' });
    homePage(
      unit({ root: 'none', header: early, content: message(LONG) }),
      unit({ root: 'none', content: message('Next') }),
    );
    expect(readings().map(({ post }) => [post.author?.name, post.text])).toContainEqual(['Some Body', LONG]);
  });

  it('is one for a video’s own menu and the menu that orders comments', () => {
    const video = el(
      'div',
      {},
      el('video'),
      el('div', { role: 'button', 'aria-haspopup': 'menu' }, 'Settings'),
    );
    const order = el('div', { role: 'button', 'aria-haspopup': 'menu' }, 'Most relevant');
    for (const root of ['posinset', 'none'] as const) {
      const post = unit({ root, content: [message(LONG), video], comments: [order, comment('A', LONG)] });
      homePage(post, unit({ root, content: message('Next') }));
      expect(texts()).toEqual([LONG, 'Next']);
      expect(readings()[0]?.post.author?.name).toBe('Some Body');
    }
  });

  it('is one for a shared post and two for a feed’s child that holds two posts', () => {
    const inner = el('div', {}, header('Inner', { heading: 'h5', menu: 'no' }), message('What was shared'));
    homePage(unit({ content: [message(LONG), inner] }));
    expect(boxes()).toHaveLength(1);
    const both = el(
      'div',
      {},
      unit({ root: 'none', content: message('One') }),
      unit({ root: 'none', content: message('Two') }),
    );
    groupPage(both);
    expect(texts(GROUP)).toEqual(['One', 'Two']);
  });
});

describe('no post', () => {
  it.each([
    ['a group’s order of posts', () => groupPage(), GROUP],
    ['stories, composer and heading', () => homePage(), undefined],
    ['a placeholder', () => groupPage(el('div'), el('div', {}, deep(5))), GROUP],
    [
      'a group’s own head, with a menu and a line below its name',
      () => {
        groupPage();
        const menu = el('div', { role: 'button', 'aria-haspopup': 'menu' }, 'Joined');
        const line = el('div', {}, el('span', { dir: 'auto' }, 'Private group · 12.3K members'));
        document.querySelector('[role="main"]')?.prepend(el('div', {}, el('h1', {}, 'A Group'), menu, line));
      },
      GROUP,
    ],
    ['a comment alone', () => homePage(el('div', {}, comment('A', LONG))), undefined],
    [
      'a strip of people',
      () =>
        homePage(
          el(
            'div',
            { 'aria-posinset': '2' },
            el('h3', {}, 'People'),
            deep(3, el('div', { dir: 'auto' }, 'Example One')),
          ),
        ),
      undefined,
    ],
  ] as const)('is %s', (_, open, address) => {
    open();
    expect(texts(address ?? undefined)).toEqual([]);
  });

  it('is what stands beside the main column', () => {
    homePage(unit({ content: message('In the column') }));
    document.body.append(el('div', { role: 'complementary' }, unit({ content: message(LONG) })));
    expect(texts()).toEqual(['In the column']);
  });

  it('is a chat, though it has a name, a menu and long texts', () => {
    homePage();
    const chat = el(
      'div',
      { role: 'dialog' },
      header('Friend', { heading: 'h2' }),
      el('div', {}, el('div', { dir: 'auto' }, LONG)),
    );
    document.body.append(chat);
    expect(texts()).toEqual([]);
  });

  it('is anything in conversations and settings', () => {
    homePage(unit({ content: message(LONG) }));
    expect(texts(new URL('https://www.facebook.com/messages/t/1'))).toEqual([]);
  });
});

describe('away from feeds', () => {
  it('a marked post in a dialog is read, and the feed behind it is not', () => {
    homePage(unit({ content: message('Behind') }));
    document.body.firstElementChild?.setAttribute('aria-hidden', 'true');
    document.body.append(
      el('div', { role: 'dialog' }, el('div', {}, header('Opened'), message('In the dialog'))),
    );
    expect(readings().map(({ post }) => [post.text, post.surface])).toEqual([['In the dialog', 'dialog']]);
  });

  it.each(['preview', 'story', 'none'] as const)('posts are read too: text marks %s', (marks) => {
    homePage(unit({ content: message(LONG, marks) }));
    expect(texts(new URL('https://www.facebook.com/some.body'))).toEqual([LONG]);
  });

  it('a page without a main column is read all the same', () => {
    document.body.replaceChildren(unit({ content: message(LONG) }));
    expect(texts()).toEqual([LONG]);
  });
});
