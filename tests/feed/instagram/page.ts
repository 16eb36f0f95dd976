import selectors from 'virtual:site-rules/instagram';
import { compileSelectors, instagram, type Reading, type SiteReader } from '../../../lib/feed';
import { type Child, deep, el } from '../tree';

/** Small builders after the measured nesting: home as of October 2026, a post's own page as saved in August 2025. */

const CLAMP = { dir: 'auto', style: '--x---base-line-clamp-line-height: 18px;' };

export const more = () => el('div', { role: 'button', tabindex: '0' }, el('span', {}, 'more'));

export const name = (account: string) =>
  el(
    'span',
    {},
    el(
      'div',
      {},
      el('a', { href: `/${account}/`, role: 'link' }, deep(2, el('span', { dir: 'auto' }, account))),
    ),
  );

export const mention = (account: string) => el('a', { href: `/${account}/`, role: 'link' }, `@${account}`);

/** A picture of a person: with a ring on a canvas where they have a story, in a link where they have none. */
export const avatar = (account: string, of: 'story' | 'link' = 'link') => {
  const picture = el('img', { alt: `${account}'s profile picture` });
  return of === 'story'
    ? el('div', { role: 'button' }, el('canvas'), picture)
    : el('div', {}, el('a', { href: `/${account}/`, role: 'link' }, picture));
};

export const time = (words = '5h') =>
  el('time', { datetime: '2026-11-01T10:00:00.000Z', title: 'Nov 1' }, words);

const icon = (label: string) =>
  el('div', { role: 'button' }, el('svg', { 'aria-label': label }, el('title', {}, label)));

/** Several become a carousel with names of people on the pictures. Screen readers are kept out of both. */
export function media(...alts: string[]): HTMLElement {
  const pictures = alts.map((alt) =>
    el(
      'div',
      {},
      el('div', { style: 'padding-bottom: 133.333%;' }, el('img', { alt, style: 'object-fit: cover;' })),
    ),
  );
  const tag = el('a', { href: '/seen.there/', role: 'link' }, el('span', {}, 'seen.there'));
  const shown =
    pictures.length > 1
      ? el('ul', {}, ...pictures.map((each) => el('li', { tabindex: '-1' }, each, tag)))
      : pictures;
  return el('div', {}, el('div', { role: 'button', 'aria-hidden': 'true', tabindex: '0' }, deep(4, shown)));
}

export const film = () => el('div', {}, deep(3, el('video', { src: 'blob:x' })));

/** Action bar, likes, and below them more rows. */
export const actions = (code = '') => [
  el('section', {}, icon('Like'), icon('Comment'), icon('Share')),
  el(
    'section',
    {},
    el(
      'a',
      code ? { href: `/p/${code}/liked_by/` } : {},
      el('span', CLAMP, el('img', { alt: '', draggable: 'false' }), '2,496 likes'),
    ),
  ),
];

export interface FeedPostOptions {
  readonly author?: string;
  /** Its time's address; adverts have no time and say “Ad”. */
  readonly link?: string | 'none';
  readonly caption?: Child;
  readonly media?: Child;
  /** Below “View all comments”. */
  readonly comments?: Child;
}

/** A post of the home feed. */
export function feedPost(options: FeedPostOptions = {}): HTMLElement {
  const {
    author = 'some.body',
    link = '/p/DAbc_1-x/',
    caption,
    media: shown = media('Photo by Some Body'),
  } = options;
  const header = el(
    'div',
    {},
    avatar(author, 'story'),
    name(author),
    el('span', { dir: 'auto' }, '•'),
    link !== 'none' ? el('a', { href: link, role: 'link' }, time()) : el('span', {}, 'Ad'),
    el('div', { role: 'button' }, 'Follow'),
    icon('More options'),
  );
  const below = [
    ...actions(link === 'none' ? undefined : link.split('/')[2]),
    caption === undefined ? undefined : captionLine(author, caption),
    link !== 'none'
      ? el('div', {}, el('a', { href: `${link}comments/` }, el('span', CLAMP, 'View all 12 comments')))
      : undefined,
    options.comments,
  ];
  return el('article', {}, el('div', {}, header, shown, el('div', {}, ...below)));
}

/** As below a feed's post: one block with the name in it. */
export const captionLine = (author: string, words: Child) =>
  el('div', {}, el('span', CLAMP, name(author), ' ', el('span', { dir: 'auto' }, words)));

export function homePage(...posts: Child[]): void {
  const tray = el('ul', {}, el('li', {}, avatar('friend', 'story'), el('span', { dir: 'auto' }, 'friend')));
  const list = el('div', { 'data-test': 'list', style: 'display: flex; flex-direction: column;' }, ...posts);
  document.body.replaceChildren(
    deep(3, el('section', {}, el('main', { role: 'main' }, deep(2, tray, list)))),
  );
}

export interface PostPageOptions {
  readonly author?: string;
  readonly header?: Child;
  readonly media?: Child;
  readonly caption?: Child;
  readonly edited?: 'yes' | 'no';
  readonly comments?: Child;
  /** The address of the time in the foot. */
  readonly foot?: string | 'none';
  readonly others?: Child;
}

/** The caption's row on a post's own page. */
export function captionRow(author: string, words: Child, edited: 'yes' | 'no' = 'no'): HTMLElement {
  const line = el(
    'div',
    {},
    name(author),
    edited === 'yes' ? [el('span', {}, 'Edited'), el('span', {}, el('span', {}, '•'))] : undefined,
    el('span', { style: 'line-height: 18px;' }, time('22h')),
  );
  const text = el('span', CLAMP, el('div', {}, line, el('span', { style: 'line-height: 18px;' }, words)));
  const translate = el(
    'div',
    {},
    el('div', { role: 'button' }, el('span', { dir: 'auto' }, 'See translation')),
  );
  return el(
    'div',
    { 'data-test': 'row' },
    deep(2, avatar(author), el('div', {}, el('div', {}, text, translate))),
  );
}

export function comment(account: string, words: Child, code = 'DAbc_1-x'): HTMLElement {
  return el(
    'div',
    {},
    deep(
      3,
      avatar(account),
      el(
        'div',
        {},
        el('span', CLAMP, name(account)),
        el('span', CLAMP, el('a', { href: `/p/${code}/c/18064931774209160/` }, time('21h'))),
        el('span', CLAMP, words),
        el('div', {}, el('div', { role: 'button' }, el('span', { dir: 'auto' }, 'Reply'))),
      ),
    ),
  );
}

/** What a post's own page and, over other pages, a dialog show. */
export function postColumns(options: PostPageOptions = {}): HTMLElement {
  const { author = 'some.body', foot = '/some.body/p/DAbc_1-x/' } = options;
  const header = el('div', {}, avatar(author, 'story'), name(author), icon('More options'));
  const rows = el(
    'div',
    { style: 'overflow-y: scroll;' },
    options.caption === undefined ? undefined : captionRow(author, options.caption, options.edited),
    el('div', {}, options.comments),
  );
  const composer = el(
    'section',
    {},
    avatar('me'),
    el('form', {}, el('textarea', { placeholder: 'Add a comment…' })),
  );
  const when = foot
    ? el('div', {}, el('a', { href: foot }, el('span', CLAMP, time('22 hours ago'))))
    : undefined;
  return el(
    'div',
    { 'data-test': 'post', style: 'display: flex;' },
    el('div', {}, options.media ?? media('Photo by Some Body')),
    el(
      'div',
      {},
      options.header ?? header,
      el('hr'),
      rows,
      el('div', {}, ...actions('DAbc_1-x'), when, composer),
    ),
  );
}

export interface SlideOptions {
  readonly author?: string;
  readonly caption?: Child;
  /** What is over or beside the film. */
  readonly more?: Child;
  readonly media?: Child;
}

/** A slide among reels: a film, and over it author and caption. */
export function slide(options: SlideOptions = {}): HTMLElement {
  const { author = 'some.body', caption } = options;
  const link = (...inside: Child[]) => el('a', { href: `/${author}/reels/`, role: 'link' }, ...inside);
  const header = el(
    'div',
    {},
    link(el('img', { alt: `${author}'s profile picture` })),
    link(el('span', { dir: 'auto' }, author)),
    el('span', {}, '•'),
    el('div', { role: 'button' }, 'Follow'),
  );
  const words =
    caption === undefined ? undefined : el('div', {}, el('span', { dir: 'auto' }, caption, more()));
  const audio = el(
    'a',
    { href: '/reels/audio/123456789/' },
    el('span', { dir: 'auto' }, 'Original audio and a long name of a song'),
  );
  const counts = el(
    'div',
    {},
    icon('Like'),
    el('span', { dir: 'auto' }, '12.3K'),
    icon('Comment'),
    icon('More'),
  );
  return el(
    'div',
    { 'data-test': 'slide' },
    el('div', {}, deep(3, options.media ?? film())),
    el('div', { 'data-test': 'overlay' }, header, words, audio),
    counts,
    options.more,
  );
}

export function reelsPage(...slides: Child[]): void {
  const list = el('div', { 'data-test': 'list' }, ...slides);
  document.body.replaceChildren(deep(3, el('section', {}, el('main', { role: 'main' }, deep(2, list)))));
}

export const tile = (code: string, alt = 'Another post of theirs', kind = 'p') =>
  el('a', { href: `/some.body/${kind}/${code}/` }, deep(2, el('img', { alt })));

export function postPage(options: PostPageOptions = {}): void {
  const others = options.others ?? [tile('DZzz'), tile('DYyy', 'Typing job in Poipet', 'reel')];
  const moreOf = el(
    'div',
    {},
    el('div', { dir: 'auto' }, 'More posts from ', el('a', { href: '/some.body/' }, 'some.body')),
    others,
  );
  document.body.replaceChildren(
    deep(
      3,
      el(
        'section',
        {},
        el(
          'main',
          { role: 'main' },
          el(
            'div',
            {},
            el('div', { style: 'max-width: 815px;' }, postColumns(options)),
            el('div', {}, el('hr'), moreOf),
          ),
        ),
      ),
    ),
  );
}

/** A profile's header and grid. */
export function profilePage(...over: Child[]): void {
  const header = el(
    'header',
    {},
    el(
      'section',
      {},
      el('img', { alt: 'Highlight' }),
      el('h2', {}, 'some.body'),
      el('span', { dir: 'auto' }, 'Jobs abroad, write to me'),
    ),
  );
  document.body.replaceChildren(
    deep(3, el('section', {}, el('main', { role: 'main' }, header, deep(2, tile('DZzz'), tile('DYyy'))))),
    ...over.filter((each): each is Node => each instanceof Node),
  );
}

/** happy-dom has no layout: here only what says `display: none` is hidden. */
export const shown = (element: Element): boolean => element.closest('[style*="display: none"]') === null;

export const reader = (): SiteReader => instagram(compileSelectors(selectors), shown);

export const HOME = new URL('https://www.instagram.com/');
export const REELS = new URL('https://www.instagram.com/reels/DAbc_1-x/');
export const POST = new URL('https://www.instagram.com/p/DAbc_1-x/?img_index=1');

export function boxes(address: URL): Element[] {
  const site = reader();
  const seeds = site.seeds(document.body, site.surface(address));
  return [...new Set(seeds.flatMap((seed) => site.box(seed) ?? []))];
}

/** What is read on the page, in its order; boxes without a post are left out. */
export function readings(address: URL): Reading[] {
  const site = reader();
  const surface = site.surface(address);
  return boxes(address).flatMap((box) => {
    const reading = site.read(box, surface);
    return typeof reading === 'string' ? [] : [reading];
  });
}

export const texts = (address: URL): string[] => readings(address).map(({ post }) => post.text);
