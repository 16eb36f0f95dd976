import { describe, expect, it } from 'vitest';
import { comment, deep, el, feedback, header, message, readings, texts, unit } from './page';

/** Timelines, films and search: pages that show much besides posts, and mark little of it. */
const PROFILE = new URL('https://www.facebook.com/some.body');
const LURE = 'Typing job in Bavet, free room and flight, write to us on Telegram';
const OTHER = 'Our bakery by the river opens again on Sunday, come and have some cake';

function page(...column: Parameters<typeof el>[2][]): void {
  document.body.replaceChildren(
    el('div', { id: 'mount_0_0_Ab' }, el('div', { role: 'main' }, deep(2, ...column))),
  );
}

/** No root, no menu button and no mark: a name, a time that leads to the post, words. */
const bare = (name: string, words: string, time = '/some.body/posts/1?__cft__[0]=A') =>
  unit({
    root: 'none',
    header: header(name, { heading: 'h3', mark: 'none', menu: 'no', time }),
    content: message(words, 'none'),
    comments: comment('Else', `${OTHER}, or later in the week if you like that better`),
  });

const introduction = () =>
  el(
    'div',
    {},
    el('h1', {}, 'Some Body'),
    el('div', { role: 'button', 'aria-haspopup': 'menu' }),
    el('div', {}, el('h2', {}, 'Intro'), el('div', {}, el('div', { dir: 'auto' }, `${LURE}. ${LURE}`))),
  );

describe('a timeline', () => {
  it('is read without root, menu button or mark', () => {
    page(bare('Some Body', LURE), bare('Some Body', OTHER, '/some.body/posts/2'));
    expect(readings(PROFILE).map(({ post }) => [post.author?.name, post.text, post.permalink])).toEqual([
      ['Some Body', LURE, `${location.origin}/some.body/posts/1`],
      ['Some Body', OTHER, `${location.origin}/some.body/posts/2`],
    ]);
  });

  it.each(['preview', 'story', 'none'] as const)('is read below an introduction: text marks %s', (marks) => {
    const posts = [LURE, OTHER].map((words) => unit({ root: 'none', content: message(words, marks) }));
    page(introduction(), el('div', {}, ...posts));
    expect(texts(PROFILE)).toEqual([LURE, OTHER]);
  });

  it('has introductions that are no posts', () => {
    page(introduction());
    expect(texts(PROFILE)).toEqual([]);
  });
});

describe('a timeline’s own header, with a menu of filters', () => {
  const filters = () =>
    el(
      'div',
      {},
      el('h2', {}, el('span', {}, 'Posts')),
      el('div', { role: 'button', 'aria-haspopup': 'menu' }, 'Filters'),
    );

  it.each([
    ['several posts', [LURE, OTHER]],
    ['one post', [LURE]],
  ])('is no post’s: %s below it, which have no menus', (_, words) => {
    page(
      filters(),
      el('div', {}, ...words.map((each, at) => bare('Some Body', each, `/some.body/posts/${at}1`))),
    );
    expect(readings(PROFILE).map(({ post }) => [post.author?.name, post.text])).toEqual(
      words.map((each) => ['Some Body', each]),
    );
  });
});

describe('search', () => {
  const SEARCH = new URL('https://www.facebook.com/search/posts?q=jobs');
  const results = (...children: Parameters<typeof el>[2][]) => page(el('div', { role: 'feed' }, ...children));
  /** An article with a name that is no heading, and nothing else that marks a post. */
  const article = (words: string, ...more: Parameters<typeof el>[2][]) =>
    el(
      'div',
      { role: 'article' },
      el('div', {}, el('span', {}, el('a', { href: '/some.body' }, 'Some Body'))),
      el('div', {}, el('span', { dir: 'auto' }, words)),
      ...more,
    );

  it('shows posts as articles', () => {
    page(article(LURE), article(OTHER));
    expect(texts(SEARCH)).toEqual([LURE, OTHER]);
  });

  it('shows posts as children of a feed’s children, several in one', () => {
    results(el('div', {}, bare('One', LURE), bare('Two', OTHER)));
    expect(texts(SEARCH)).toEqual([LURE, OTHER]);
    results(el('div', {}, article(LURE), article(OTHER)));
    expect(texts(SEARCH)).toEqual([LURE, OTHER]);
  });

  it('shows words with some of them marked, which lead to the post', () => {
    const marked = [LURE.slice(0, 7), el('b', {}, LURE.slice(7, 10)), LURE.slice(10)];
    const link = el(
      'a',
      { href: '/groups/1/posts/2/' },
      el('div', {}, el('span', { dir: 'auto' }, ...marked)),
    );
    results(el('div', {}, el('div', {}, header('One', { heading: 'h3' }), link)));
    expect(texts(SEARCH)).toEqual([LURE]);
  });

  it('has comments that are none of its posts', () => {
    page(article(LURE, feedback(comment('Else', OTHER))));
    expect(texts(SEARCH)).toEqual([LURE]);
  });
});

describe.each([
  ['reels', 'https://www.facebook.com/reel/1'],
  ['a feed of films', 'https://www.facebook.com/watch/'],
])('%s', (_, address) => {
  const film = (name: string, words: string) =>
    el(
      'div',
      { 'data-video-id': '1' },
      el('video', { playsinline: '' }),
      deep(
        3,
        el('h2', {}, el('a', { href: '/some.page' }, name)),
        el('div', {}, el('span', { dir: 'auto' }, words, el('div', { role: 'button' }, 'See more'))),
        el('div', { role: 'button' }, el('span', { dir: 'auto' }, 'Like, comment or share')),
      ),
    );

  it('have captions below a name', () => {
    page(film('One', LURE), film('Two', OTHER));
    expect(readings(new URL(address)).map(({ post }) => [post.author?.name, post.text])).toEqual([
      ['One', LURE],
      ['Two', OTHER],
    ]);
  });

  it('are known by their number, where the site says it', () => {
    const second = film('One', LURE);
    second.setAttribute('data-video-id', '2');
    page(film('One', LURE), second);
    const path = address.includes('reel') ? '/reel/' : '/watch/?v=';
    expect(readings(new URL(address)).map(({ post }) => [post.key, post.permalink])).toEqual([
      ['facebook:1', expect.stringContaining(`${path}1`)],
      ['facebook:2', expect.stringContaining(`${path}2`)],
    ]);
  });

  it('are known by what they say, where it does not', () => {
    const bareFilm = film('One', LURE);
    bareFilm.removeAttribute('data-video-id');
    page(bareFilm);
    const [reading] = readings(new URL(address));
    expect(reading?.post.key).not.toBe('facebook:1');
    expect(reading?.post).not.toHaveProperty('permalink');
  });

  it('are read where nothing but their own mark is the main column', () => {
    document.body.replaceChildren(
      el('div', { role: 'main' }),
      el('div', { id: 'watch_feed' }, film('One', LURE)),
    );
    expect(texts(new URL(address))).toEqual([LURE]);
  });
});

describe('a group in the order of its posts’ age', () => {
  it('has no feed: a heading, and the posts below it', () => {
    const posts = [LURE, OTHER].map((words) => unit({ root: 'none', content: message(words, 'none') }));
    page(el('h2', { dir: 'auto' }, 'Recent posts'), el('div', {}, ...posts));
    expect(texts(new URL('https://www.facebook.com/groups/1/?sorting_setting=CHRONOLOGICAL'))).toEqual([
      LURE,
      OTHER,
    ]);
  });
});
