import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/feed';
import { codeOf, openPage, type SitePostInput } from '../../site';
import { openStage } from '../../site/live/stage';
import { type Child, el } from '../tree';
import {
  avatar,
  comment,
  feedPost,
  HOME,
  homePage,
  mention,
  name,
  POST,
  postColumns,
  postPage,
  profilePage,
  reader,
  texts,
  time,
} from './page';

const LURE = 'Typing job in Poipet, $1,500 a month, write to me on Telegram';
const QUESTION = 'Does anybody know of work for a gardener near the river?';

/** What is read of comments, in the page's order. */
function found(address = POST): Reading[] {
  const { comments, surface } = reader();
  const here = surface(address);
  return comments.seeds(document.body, here).flatMap((seed) => {
    const box = comments.box(seed, here);
    const reading = box ? comments.read(box, here) : 'empty';
    return typeof reading === 'string' ? [] : [reading];
  });
}
const said = (address?: URL) => found(address).map(({ post }) => [post.author?.name, post.text]);

/** A comment whose link is another's: a reply's address holds both ids. */
function linked(one: HTMLElement, path: string): HTMLElement {
  one.querySelector('a[href*="/c/"]')!.setAttribute('href', path);
  return one;
}
const reply = (account: string, words: Child) =>
  linked(comment(account, words), '/p/DAbc_1-x/c/18064931774209160/r/17900000000000001/');

/** As in dialogs of 2023–25: a heading with the name, the words, and the time below them. */
const listItem = (account: string, words: Child) =>
  el(
    'ul',
    {},
    el(
      'div',
      { role: 'button' },
      el(
        'li',
        {},
        avatar(account),
        el(
          'div',
          { 'data-test': 'item' },
          el('h3', {}, name(account)),
          el('div', { 'data-test': 'words' }, el('span', { dir: 'auto' }, words)),
          el(
            'div',
            {},
            el('a', { href: '/p/DAbc_1-x/c/18064931774209160/' }, time('1h')),
            el('div', { role: 'button' }, el('span', { dir: 'auto' }, 'Reply and much more')),
          ),
        ),
      ),
    ),
  );

describe('a comment', () => {
  it('is read alone, named by its own id and address, by whom it is said', () => {
    postPage({
      caption: QUESTION,
      comments: comment('hr.example', [LURE, el('br'), 'Ask ', mention('boss')]),
    });
    expect(found()).toEqual([
      {
        signature: expect.any(String),
        anchor: expect.anything(),
        post: {
          key: 'instagram:comment:18064931774209160',
          site: 'instagram',
          surface: 'comment',
          text: `${LURE}\nAsk @boss`,
          imageTexts: [],
          links: [],
          author: { name: 'hr.example', url: 'https://www.instagram.com/hr.example/' },
          permalink: 'https://www.instagram.com/p/DAbc_1-x/c/18064931774209160/',
        },
      },
    ]);
    expect(found()[0]?.anchor?.textContent, 'the card goes just before the words').toContain(LURE);
    expect(found()[0]?.anchor?.querySelector('time')).toBeNull();
  });

  it('says nothing in its post’s caption, and the caption nothing in its own', () => {
    postPage({ caption: QUESTION, comments: [comment('a', LURE), reply('b', 'Me too')] });
    expect(texts(POST)).toEqual([QUESTION]);
    expect(said()).toEqual([
      ['a', LURE],
      ['b', 'Me too'],
    ]);
  });

  it('may stand in a list, its time below its words, and the card outside of the button that it is', () => {
    const dialog = el(
      'div',
      { role: 'dialog' },
      el('article', {}, postColumns({ caption: QUESTION, comments: listItem('a', LURE) })),
    );
    profilePage(dialog);
    expect(said()).toEqual([['a', LURE]]);
    expect(found()[0]?.anchor?.closest('[role="button"]')).toBe(found()[0]?.anchor);
    document.querySelector('ul > [role="button"]')!.removeAttribute('role');
    expect(found()[0]?.anchor?.getAttribute('data-test'), 'where it is none').toBe('words');
  });

  it('that is a reply has its own id', () => {
    postPage({ comments: [comment('a', QUESTION), reply('b', LURE)] });
    expect(found().map(({ post }) => post.key)).toEqual([
      'instagram:comment:18064931774209160',
      'instagram:comment:17900000000000001',
    ]);
  });

  it('may stand alone under a post without a caption, and is not its box’s whole column', () => {
    postPage({ comments: comment('a', LURE) });
    const [only] = found();
    expect(only?.post.text).toBe(LURE);
    expect(texts(POST)).toEqual(['']);
  });

  it('of emoji alone, or hidden behind a dialog, is not judged', () => {
    postPage({ comments: [comment('a', '…')] });
    expect(found()).toEqual([]);
    postPage({ comments: [comment('a', LURE)] });
    document.querySelector('main')!.setAttribute('aria-hidden', 'true');
    expect(found()).toEqual([]);
  });

  it.each([
    ['rows', (account: string, words: string) => comment(account, words)],
    ['lists', (account: string, words: string) => listItem(account, words)],
  ])('holds its replies in some layouts, and is not read with them: %s', (_, draw) => {
    const one = draw('a', 'Short');
    one
      .querySelector('time')!
      .closest('[data-test="item"], div')!
      .append(reply('b', `${LURE}, longer`));
    postPage({ comments: one });
    expect(said()).toEqual([
      ['a', 'Short'],
      ['b', `${LURE}, longer`],
    ]);
  });
});

describe('what is no comment', () => {
  it('is a post of a feed, “View all comments”, a link to a comment in a text', () => {
    const linking = el('a', { href: '/p/DAbc_1-x/c/18064931774209160/' }, 'this comment');
    homePage(feedPost({ caption: [LURE, ' ', linking] }));
    expect(said(HOME)).toEqual([]);
  });

  it('is what a person writes', () => {
    postPage({ comments: comment('a', LURE) });
    document.querySelector('textarea')!.value = 'My own secret';
    expect(JSON.stringify(found().map(({ post }) => post))).not.toContain('secret');
  });

  it('is anything in conversations', () => {
    postPage({ comments: comment('a', LURE) });
    expect(found(new URL('https://www.instagram.com/direct/t/1/'))).toEqual([]);
  });
});

describe('each comment of the stand-in is read once, with its author and an id of its own', () => {
  const lunch: SitePostInput = {
    id: 'lunch',
    author: 'robin.example',
    label: 'ordinary',
    lang: 'en',
    expect: 'none',
    text: QUESTION,
    comments: [
      {
        author: 'hr.example',
        text: `${LURE}\nAsk @boss.example #jobs`,
        replies: [{ author: 'robin.example', text: 'Is this real?' }],
      },
      { author: 'kim.example', text: 'Short' },
    ],
  };
  const code = codeOf(openPage('feed=own', [lunch]).posts[0]!);

  it.each([
    ['on its own page', `p/${code}/?lang=en`],
    ['on its own page, in Thai', `p/${code}/?lang=th`],
    ['in a dialog of rows', 'robin.example/?dialog=rows'],
    ['in a dialog with a list', 'robin.example/?dialog=list'],
  ])('%s, also after replies were opened and the order changed', (_, path) => {
    const { control } = openStage(`https://www.instagram.com/${path}&feed=own`, [lunch]);
    if (!path.startsWith('p/')) control.open('lunch');
    const first = ['hr.example', `${LURE}\nAsk @boss.example #jobs`];
    const second = ['kim.example', 'Short'];
    expect(said()).toEqual([first, second]);
    control.talk('lunch', { replies: 'open' });
    expect(said()).toEqual([first, ['robin.example', 'Is this real?'], second]);
    expect(new Set(found().map(({ post }) => post.key)).size).toBe(3);
    control.talk('lunch', { order: 'newest', replies: 'folded' });
    expect(said()).toEqual([second, first]);
    expect(texts(POST)).toEqual([QUESTION]);
  });
});
