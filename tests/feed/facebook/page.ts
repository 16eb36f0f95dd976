import selectors from 'virtual:site-rules/facebook';
import { compileSelectors, facebook, type Reading, type SiteReader } from '../../../lib/feed';
import { type Child, deep, el } from '../tree';

export { deep, el };

/** Small builders after the measured nesting: the blocks stand eight levels below the root, the lines five below the message. */
export type Marks = 'preview' | 'story' | 'none';

/** One `div[dir=auto]` a line; `marks` says what names the block. */
export function message(text: string | readonly Child[], marks: Marks = 'preview'): HTMLElement {
  const lines =
    typeof text === 'string' ? text.split('\n').map((line) => [line]) : text.map((line) => [line]);
  const body = deep(
    2,
    el(
      'span',
      { dir: 'auto' },
      el('div', {}, ...lines.map((line) => el('div', { dir: 'auto', style: 'text-align: start;' }, ...line))),
    ),
  );
  if (marks === 'none') return el('div', {}, el('div', { class: 'html-div' }, body));
  const block =
    marks === 'story'
      ? el('div', {}, body)
      : el('div', { 'data-ad-comet-preview': 'message', 'data-ad-preview': 'message' }, body);
  return el('div', { 'data-ad-rendering-role': 'story_message' }, block);
}

export const emoji = (alt: string) =>
  el(
    'span',
    {},
    el('img', {
      alt,
      height: '16',
      width: '16',
      src: 'https://static.xx.fbcdn.net/images/emoji.php/v9/t1/1f389.png',
    }),
  );

export const seeMore = () => el('div', { role: 'button', tabindex: '0' }, 'See more');

export interface HeaderOptions {
  readonly heading?: 'h2' | 'h3' | 'h4' | 'h5';
  readonly mark?: 'profile_name' | 'none';
  readonly url?: string;
  /** The time's address; mostly it is not there. */
  readonly time?: string;
  readonly menu?: 'yes' | 'no';
  readonly below?: Child;
}

export function header(name: Child, options: HeaderOptions = {}): HTMLElement {
  const {
    heading = 'h4',
    mark = 'profile_name',
    url = '/some.body',
    time = '?__cft__[0]=AZX',
    menu = 'yes',
  } = options;
  const cft = url && `${url}?__cft__[0]=AZW&__tn__=-UC`;
  const title = el(
    heading,
    { id: ':r1a:' },
    el(
      'span',
      {},
      url ? el('a', { role: 'link', href: cft }, el('b', {}, el('span', {}, name))) : el('b', {}, name),
    ),
  );
  return el(
    'div',
    {},
    url ? el('div', {}, el('a', { 'aria-hidden': 'true', tabindex: '-1', href: cft })) : undefined,
    el(
      'div',
      {},
      mark === 'none' ? el('div', {}, title) : el('div', { 'data-ad-rendering-role': 'profile_name' }, title),
      el(
        'div',
        {},
        el(
          'span',
          { id: ':r1b:' },
          options.below,
          time ? el('a', { role: 'link', href: time }, scrambledTime()) : undefined,
        ),
      ),
    ),
    menu === 'no'
      ? undefined
      : el(
          'div',
          {},
          el('div', {
            role: 'button',
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
            'aria-label': 'Actions for this post',
          }),
        ),
  );
}

function scrambledTime(): HTMLElement {
  const letters = Array.from('dSropnts28', (letter) =>
    el('span', { style: `order: ${Math.random()};` }, letter),
  );
  return el('span', { style: 'display: flex;' }, ...letters);
}

export function comment(name: string, text: string, extra: Child = undefined): HTMLElement {
  return el(
    'div',
    { role: 'article', 'aria-label': `Comment by ${name} 2 hours ago`, tabindex: '-1' },
    el(
      'div',
      {},
      el('span', {}, el('a', { href: '/somebody.else?comment_id=77' }, el('span', { dir: 'auto' }, name))),
    ),
    el(
      'div',
      {},
      el('span', { dir: 'auto', lang: 'en' }, el('div', {}, el('div', { dir: 'auto' }, text, extra))),
    ),
    el(
      'ul',
      {},
      el('li', {}, el('a', { href: 'https://www.facebook.com/groups/1/posts/999/?comment_id=77' }, '2h')),
    ),
  );
}

export function feedback(...comments: Child[]): HTMLElement {
  const button = (name: string) =>
    el('div', { role: 'button' }, el('div', { 'data-ad-rendering-role': `${name}_button` }, name));
  return el(
    'div',
    {},
    el('div', {}, 'All reactions: 12'),
    el('div', {}, button('like'), button('comment'), button('share')),
    ...comments,
  );
}

export const decoy = () => el('div', {}, el('span', { dir: 'auto' }, 'Facebook Facebook Facebook Facebook'));

export interface UnitOptions {
  readonly root?: 'posinset' | 'article' | 'describedby' | 'none';
  readonly header?: HTMLElement;
  readonly content: Child;
  readonly comments?: Child;
}

export function unit({ root = 'posinset', content, comments, ...parts }: UnitOptions): HTMLElement {
  const blocks = [
    decoy(),
    el('div', {}, el('div', {}, parts.header ?? header('Some Body'))),
    el('div', {}, el('div', {}, el('div', {}, content))),
    el('div', {}, feedback(comments)),
  ];
  const inside = el('div', { 'data-virtualized': 'false' }, deep(6, ...blocks));
  const attributes = {
    posinset: { 'aria-posinset': '8', 'aria-describedby': ':r1c: :r1b:', 'aria-labelledby': ':r1a:' },
    article: { role: 'article', 'aria-label': 'Post by Some Body' },
    describedby: { 'aria-describedby': ':r1c: :r1b:', 'aria-labelledby': ':r1a:' },
    none: {},
  }[root];
  return el('div', {}, deep(3, el('div', { 'data-test': 'root', ...attributes }, inside)));
}

export function homePage(...units: Child[]): void {
  const list = el('div', { 'data-test': 'list' }, ...units);
  const column = deep(
    2,
    el('div', { role: 'region', 'aria-label': 'Stories' }),
    el(
      'div',
      {},
      el(
        'div',
        { role: 'button' },
        el('span', { dir: 'auto' }, 'What is on your mind, and would you like to tell everybody?'),
      ),
    ),
    el('div', {}, el('h3', { dir: 'auto' }, 'News Feed posts'), list),
  );
  document.body.replaceChildren(el('div', { id: 'mount_0_0_Ab' }, el('div', { role: 'main' }, column)));
}

export function groupPage(...units: Child[]): void {
  const sort = el(
    'div',
    {},
    el(
      'div',
      {},
      el('div', { role: 'button', 'aria-haspopup': 'menu' }, el('span', { dir: 'auto' }, 'Most relevant')),
    ),
  );
  document.body.replaceChildren(
    el('div', {}, el('div', { role: 'main' }, deep(2, el('div', { role: 'feed' }, sort, ...units)))),
  );
}

/** happy-dom has no layout: here only what says `display: none` is hidden. */
export function shown(element: Element): boolean {
  return element.closest('[style*="display: none"]') === null;
}

export const reader = (): SiteReader => facebook(compileSelectors(selectors), shown);

export const HOME = new URL('https://www.facebook.com/');
export const GROUP = new URL('https://www.facebook.com/groups/1234567890/');

export function boxes(address = HOME): Element[] {
  const site = reader();
  const surface = site.surface(address);
  const found = [
    ...new Set(site.seeds(document.body, surface).flatMap((seed) => site.box(seed, surface) ?? [])),
  ];
  // Where two overlap the outer one is the post.
  return found.filter((box) => !found.some((other) => other !== box && other.contains(box)));
}

/** What is read on the page, in its order; boxes without a post are left out. */
export function readings(address = HOME): Reading[] {
  const site = reader();
  const surface = site.surface(address);
  return boxes(address).flatMap((box) => {
    const reading = site.read(box, surface);
    return typeof reading === 'string' ? [] : [reading];
  });
}

export const texts = (address = HOME): string[] => readings(address).map(({ post }) => post.text);
