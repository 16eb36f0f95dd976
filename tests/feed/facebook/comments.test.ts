import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/feed';
import { openAddress, openPage, type SitePostInput, showPage } from '../../site';
import { numberOf } from '../../site/names';
import type { Child } from '../tree';
import {
  comment,
  decoy,
  deep,
  el,
  emoji,
  GROUP,
  groupPage,
  HOME,
  homePage,
  message,
  reader,
  seeMore,
  texts,
  unit,
} from './page';
import { openDialog, openPost } from './single';

const LURE = 'Typing job in Poipet, $1,500 a month, write to me on Telegram';
const QUESTION = 'Does anybody know of work for a gardener near the river?';

interface Said {
  readonly by?: Child;
  readonly label?: string;
  /** After the address of the comment's post; nothing where no link names the comment. */
  readonly query?: string;
  readonly below?: Child;
  readonly replies?: Child;
}

const link = (name: string, query = 'comment_id=77') =>
  el('span', {}, el('a', { href: `/some.one?${query}` }, el('span', { dir: 'auto' }, name)));

/** A comment after the measured nesting, in any language, with whatever stands in it. */
function said(words: Child, options: Said = {}): HTMLElement {
  const { query = 'comment_id=77', label = 'Comment by Some One 2 hours ago', below, replies } = options;
  const time = el('a', { href: `/groups/1/posts/999/?${query}&__cft__[0]=AZX` }, '2h');
  const act = (name: string) => el('li', {}, el('div', { role: 'button' }, name));
  return el(
    'div',
    { role: 'article', 'aria-label': label, tabindex: '-1' },
    el('a', { 'aria-hidden': 'true', href: `/some.one?${query}` }),
    el(
      'div',
      { 'data-test': 'bubble' },
      options.by ?? link('Some One', query),
      el(
        'div',
        { 'data-test': 'said' },
        el('span', { dir: 'auto', lang: 'en' }, el('div', {}, el('div', { dir: 'auto' }, words))),
      ),
    ),
    below,
    el('ul', {}, el('li', {}, el('span', {}, el('div', {}, time))), act('Like'), act('Reply')),
    replies,
  );
}

/** What is read of comments, in the page's order. */
function found(address = HOME): Reading[] {
  const { comments, surface } = reader();
  const here = surface(address);
  return comments.seeds(document.body, here).flatMap((seed) => {
    const box = comments.box(seed, here);
    const reading = box ? comments.read(box, here) : 'empty';
    return typeof reading === 'string' ? [] : [reading];
  });
}
const only = (): Reading => {
  const all = found();
  expect(all).toHaveLength(1);
  return all[0]!;
};
const under = (...comments: Child[]) => homePage(unit({ content: message(QUESTION), comments }));

describe('a comment', () => {
  it('is read alone, named by its own id and address, by whom it is said', () => {
    under(said([LURE, emoji('🙏')]));
    expect(only().post).toEqual({
      key: 'facebook:comment:77',
      site: 'facebook',
      surface: 'comment',
      text: `${LURE}🙏`,
      imageTexts: [],
      links: [],
      author: { name: 'Some One', url: expect.stringMatching(/\/some\.one$/) },
      permalink: expect.stringMatching(/\/groups\/1\/posts\/999\/\?comment_id=77$/),
    });
    expect(only().anchor?.getAttribute('data-test'), 'the card goes below the name').toBe('said');
  });

  it('says nothing in its post’s text, and its post nothing in its own', () => {
    under(said(LURE), said('Me too', { query: 'comment_id=78' }));
    expect(texts()).toEqual([QUESTION]);
    expect(found().map(({ post }) => post.text)).toEqual([LURE, 'Me too']);
  });

  it.each(['posinset', 'article', 'describedby', 'none'] as const)(
    'is none where its post is: root %s',
    (root) => {
      homePage(unit({ root, content: message(QUESTION), comments: said(LURE) }));
      expect(found().map(({ post }) => post.text)).toEqual([LURE]);
      expect(texts()).toEqual([QUESTION]);
    },
  );

  it.each(['Bình luận dưới tên Ai Đó 2 giờ trước', 'تعليق باسم', '有人的留言', ''])(
    'may be labelled in any language: “%s”',
    (label) => {
      under(said(LURE, { label }));
      expect(only().post.text).toBe(LURE);
    },
  );

  it('is what stands there: without “See more”, badges, decoys, a field to write in and what is below it', () => {
    const badge = el('div', {}, el('span', { dir: 'auto' }, 'Top contributor'));
    const field = el('form', {}, el('div', { contenteditable: 'true', role: 'textbox' }, 'My own secret'));
    const edited = el('div', {}, el('span', { dir: 'auto' }, 'See original and translation'));
    under(
      said([LURE, ' … ', seeMore()], {
        by: [badge, link('Some One')],
        below: decoy(),
        replies: [edited, field],
      }),
    );
    expect(only().post).toMatchObject({ text: `${LURE} …`, author: { name: 'Some One' } });
  });

  it('has several paragraphs, and links in them, of which people are no names', () => {
    const mention = el('a', { href: '/friend' }, 'A Friend');
    const away = el('a', { href: 'https://l.facebook.com/l.php?u=https%3A%2F%2Ft.me%2Fx&h=AT' }, 't.me/x');
    const lines = [['Hello ', mention, ','], [LURE], [away]].map((line) => el('div', { dir: 'auto' }, line));
    under(said('', { by: [link('Some One'), ...lines] }));
    expect(only().post).toMatchObject({
      text: `Hello A Friend,\n${LURE}\nt.me/x`,
      links: ['https://t.me/x'],
      author: { name: 'Some One' },
    });
  });

  it('by somebody anonymous has a name that leads nowhere', () => {
    under(said(LURE, { by: el('span', { dir: 'auto' }, 'Anonymous participant') }));
    expect(only().post).toMatchObject({ text: LURE, author: { name: 'Anonymous participant' } });
    expect(only().post.author).not.toHaveProperty('url');
  });

  it('may be a picture with words in it', () => {
    const photo = el(
      'div',
      { 'data-test': 'photo' },
      el('a', { href: '/photo/?fbid=1' }, el('img', { alt: LURE })),
    );
    under(said('', { below: photo }));
    expect(only()).toMatchObject({ post: { text: '', imageTexts: [LURE] }, anchor: photo });
  });

  it.each([
    ['emoji alone', ['', emoji('🙏')]],
    ['a sticker', el('img', { alt: 'Sticker, thumbs up', width: '80' })],
    ['nothing, as the site emptied it', undefined],
  ])('of %s is not judged by words it does not have', (_, words) => {
    under(said(words));
    expect(
      found()
        .map(({ post }) => post.text)
        .join(''),
    ).toBe('');
  });

  it('that cannot be seen is asked again later', () => {
    under(el('div', { style: 'display: none' }, said(LURE)));
    const { comments, surface } = reader();
    const [box] = comments.seeds(document.body, surface(HOME));
    expect(comments.read(box!, surface(HOME))).toBe('hidden');
    document.querySelector('[role="main"]')!.setAttribute('aria-hidden', 'true');
    document.querySelector('[style="display: none"]')!.removeAttribute('style');
    expect(comments.read(box!, surface(HOME))).toBe('hidden');
  });
});

describe('replies', () => {
  const reply = (words: string) =>
    said(words, { query: 'comment_id=77&reply_comment_id=88', by: link('Other One') });

  it.each([
    ['inside the comment', (words: string) => said(QUESTION, { replies: el('div', {}, reply(words)) })],
    ['beside it', (words: string) => [said(QUESTION), deep(2, reply(words))]],
  ])('%s are read by themselves, with their own id', (_, both) => {
    under(both(LURE));
    expect(found().map(({ post }) => [post.key, post.text, post.author?.name])).toEqual([
      ['facebook:comment:77', QUESTION, 'Some One'],
      ['facebook:comment:88', LURE, 'Other One'],
    ]);
    expect(
      found()[0]?.anchor?.querySelector('[role="article"]'),
      'the card is the comment’s alone',
    ).toBeNull();
  });
});

describe('what is no comment', () => {
  it('is a message of a chat, which is marked alike', () => {
    homePage(unit({ content: message(QUESTION) }));
    const chat = el(
      'div',
      { role: 'article', 'aria-label': 'Some One said' },
      el('div', { dir: 'auto' }, LURE),
    );
    openDialog('Some One', chat);
    document.body.append(el('div', {}, chat.cloneNode(true)));
    expect(found()).toEqual([]);
  });

  it('is anything on a page with conversations', () => {
    under(said(LURE));
    expect(found(new URL('https://www.facebook.com/messages/t/1'))).toEqual([]);
  });

  it('is a post that has not got its marks yet, once it has them', () => {
    const shell = el('div', { role: 'article', 'aria-label': 'Post' }, el('div', { dir: 'auto' }, QUESTION));
    homePage(shell);
    const { comments, surface } = reader();
    expect(comments.box(shell, surface(HOME))).toBe(shell);
    shell.append(message(QUESTION));
    expect(comments.read(shell, surface(HOME))).toBe('empty');
  });

  it('is a post found in search', () => {
    const post = el('div', { role: 'article', 'aria-label': 'Post' }, el('div', { dir: 'auto' }, LURE));
    homePage(post, said(LURE));
    const inSearch = found(new URL('https://www.facebook.com/search/posts?q=job'));
    expect(inSearch.map(({ post }) => post.key)).toEqual(['facebook:comment:77']);
  });
});

describe('a comment without an address', () => {
  it('in the main column is known by what is said and by whom', () => {
    const bare = () => {
      const one = said(LURE);
      for (const each of one.querySelectorAll('a')) each.setAttribute('href', '?__cft__[0]=AZX');
      return one;
    };
    groupPage(el('div', {}, unit({ content: message(QUESTION), comments: bare() })));
    const [one] = found(GROUP);
    expect(one?.post.text).toBe(LURE);
    expect(one?.post).not.toHaveProperty('permalink');
    groupPage(el('div', {}, unit({ content: message(QUESTION), comments: bare() })));
    expect(found(GROUP)[0]?.post.key).toBe(one?.post.key);
  });

  it('keeps its key when only its author’s link names it', () => {
    const one = comment('Some One', LURE);
    one.querySelector('ul')!.remove();
    under(one);
    expect(only().post.key).toBe('facebook:comment:77');
    expect(only().post.author?.name).toBe('Some One');
  });
});

it('comments of a post in a dialog are read, those on the page behind it can’t be seen', () => {
  under(said(LURE));
  openPost([message(QUESTION), said(LURE, { query: 'comment_id=79' })]);
  expect(found().map(({ post }) => post.key)).toEqual(['facebook:comment:79']);
});

describe('each comment of the stand-in is read once, whole, with its author and an id of its own', () => {
  const lunch: SitePostInput = {
    id: 'lunch',
    author: 'Robin Example',
    label: 'ordinary',
    lang: 'en',
    expect: 'none',
    text: QUESTION,
    comments: [
      {
        author: 'HR Example Office',
        text: `${LURE}\nt.me/example 🙏`,
        replies: [
          { author: 'Robin Example', text: 'Is this real?' },
          { author: 'Kim Example', text: 'Ask @Sam.Sample first' },
        ],
      },
      { author: 'Sam Sample', text: 'Short', anonymous: true },
      { author: 'Alex Sample', text: 'Word '.repeat(100).trim() },
    ],
  };
  const whole = (anonymous: string) => [
    ['HR Example Office', `${LURE}\nt.me/example 🙏`],
    ['Robin Example', 'Is this real?'],
    ['Kim Example', 'Ask @Sam.Sample first'],
    [anonymous, 'Short'],
    ['Alex Sample', expect.stringMatching(/^Word .{300,}/)],
  ];

  it.each([
    ['inside', 'en', 'Anonymous participant'],
    ['beside', 'vi', 'Người tham gia ẩn danh'],
    ['inside', 'zh-Hans', '匿名成员'],
  ])('replies %s, page in %s', (replies, lang, anonymous) => {
    const query = `feed=own&replies=${replies}&lang=${lang}&more=0`;
    for (const address of [
      `https://www.facebook.com/groups/1234567890/posts/${numberOf('lunch')}/?${query}`,
      `https://www.facebook.com/groups/1234567890/?${query}&multi_permalinks=${numberOf('lunch')}`,
    ]) {
      showPage(openAddress(address, [lunch]));
      const read = found(new URL(address));
      expect(read.map(({ post }) => [post.author?.name, post.text])).toEqual(whole(anonymous));
      expect(new Set(read.map(({ post }) => post.key)).size).toBe(read.length);
      expect(texts(new URL(address))).toEqual([QUESTION]);
    }
  });

  it('in every kind of root, of which a feed shows the first two and their replies', () => {
    for (const root of ['posinset', 'article', 'describedby', 'none']) {
      showPage(openPage(`feed=own&replies=inside&root=${root}&author=plain&marks=none`, [lunch]));
      expect(
        found().map(({ post }) => post.text),
        root,
      ).toEqual([expect.stringContaining(LURE), 'Is this real?', 'Ask @Sam.Sample first', 'Short']);
    }
  });
});
