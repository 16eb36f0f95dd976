import { beforeEach, describe, expect, it } from 'vitest';
import {
  boxes,
  comment,
  decoy,
  deep,
  el,
  GROUP,
  groupPage,
  HOME,
  header,
  homePage,
  message,
  reader,
  readings,
  texts,
  unit,
} from './page';
import { blocks, composer, openDialog, openPost } from './single';

const OPENED = new URL('https://www.facebook.com/groups/1234567890/?multi_permalinks=222');
const PAGE = new URL('https://www.facebook.com/groups/1/posts/222/');
const AD = 'Typing job in Bavet\nTelegram only';
const LONG = 'I know a very good place for cake near the river, let us all go there on a Sunday afternoon';

const post = (marks: 'preview' | 'story' | 'none', options: Partial<Parameters<typeof blocks>[0]> = {}) =>
  deep(3, decoy(), ...blocks({ header: header('Some Body'), content: message(AD, marks), ...options }));
const menuButton = (name: string) => el('div', { role: 'button', 'aria-haspopup': 'menu' }, name);

beforeEach(() => groupPage(unit({ content: message(`${LONG}, behind`) }), unit({ content: message(AD) })));

describe.each(['preview', 'story', 'none'] as const)('a post opened in a dialog, text marks %s', (marks) => {
  it.each([
    ['over a group', OPENED, 'facebook:222'],
    ['with the post’s own address', PAGE, 'facebook:222'],
    ['over home, whose address stays', HOME, expect.not.stringContaining('222')],
  ])('is read once, without its copies, and nothing behind it: %s', (_, address, key) => {
    openPost(post(marks), message('A copy without a box, which is longer than the post itself', marks));
    expect(readings(address).map(({ post }) => [post.text, post.surface, post.author?.name])).toEqual([
      [AD, 'dialog', 'Some Body'],
    ]);
    expect(readings(address)[0]?.post.key).toEqual(key);
  });

  it('has comments, which are not it, and a menu for each', () => {
    openPost(post(marks, { comments: [comment('A', LONG, menuButton('')), comment('B', `${LONG}!`)] }));
    expect(texts(OPENED)).toEqual([AD]);
  });

  it('is known by the address where nothing else tells, but not over a page that can be seen', () => {
    const bare = deep(2, el('div', {}, header('Some Body')), el('div', {}, message(`${LONG}\n${AD}`, marks)));
    openPost(bare);
    expect(texts(OPENED)).toEqual([`${LONG}\n${AD}`]);
    for (const page of document.querySelectorAll('[aria-hidden="true"]')) page.removeAttribute('aria-hidden');
    expect(texts(OPENED).includes(`${LONG}\n${AD}`)).toBe(marks !== 'none');
  });

  it('is hidden while another post is opened over it, and read again afterwards', () => {
    openPost(post(marks, { content: message(`${AD} below`, marks) }));
    const below = boxes(OPENED).find((box) => box.closest('[role="dialog"]'));
    const upper = openPost(post(marks));
    expect(texts(OPENED)).toEqual([AD]);
    for (const each of document.querySelectorAll('[role="dialog"]'))
      for (let at = each.parentElement; at && at !== document.body; at = at.parentElement)
        at.removeAttribute('aria-hidden');
    const surface = reader().surface(OPENED);
    expect(reader().read(below!, surface)).toBe('hidden');
    upper.setAttribute('style', 'display: none');
    expect(reader().read(below!, surface)).toMatchObject({ post: { text: `${AD} below` } });
  });
});

describe('the address of a post in a dialog', () => {
  it('is its own where it has one', () => {
    openPost(post('preview', { header: header('Some Body', { time: '/groups/1/posts/555/' }) }));
    expect(readings(OPENED)[0]?.post.key).toBe('facebook:555');
  });

  it('is not the page’s when its comments name another post, but theirs', () => {
    openPost(post('preview', { comments: [comment('A', LONG), comment('B', LONG)] }));
    expect(readings(PAGE)[0]?.post.permalink).toMatch(/\/groups\/1\/posts\/999\/$/);
  });

  it('is not given to the posts behind', () => {
    const site = reader();
    const [feed, surface] = [GROUP, PAGE].map(site.surface);
    const behind = boxes(GROUP).find((box) => box.textContent?.includes('behind'));
    expect(site.read(behind!, surface!, feed)).toMatchObject({
      post: { text: `${LONG}, behind`, surface: 'group', key: expect.not.stringContaining('222') },
    });
  });
});

describe('a dialog that is no post is not read', () => {
  const friend = () =>
    el(
      'div',
      {},
      el('h2', {}, el('a', { href: '/messages/t/7' }, 'Friend')),
      menuButton('Call, block or mute'),
    );
  const shared = (marks: 'preview' | 'none') =>
    el('div', {}, header('Inner', { heading: 'h5', menu: 'no' }), message(`${LONG}, shared`, marks));

  it.each([
    [
      'a chat',
      () => openDialog('Friend', friend(), el('div', {}, el('div', { dir: 'auto' }, LONG)), composer()),
    ],
    [
      'asking to log in',
      () =>
        openDialog(
          'See more on Facebook',
          el('div', { dir: 'auto' }, `${LONG}, when you log in or make an account of your own.`),
          el('form', {}, el('input', { name: 'email' }), el('div', { role: 'button' }, 'Log in')),
        ),
    ],
    [
      'choosing a photo',
      () =>
        openDialog(
          'Choose a photo',
          menuButton('Albums'),
          el('div', {}, el('div', { dir: 'auto' }, `${LONG}, which is what this album is called`)),
          el('a', { href: '/photo/?fbid=1' }, el('img', { alt: 'text that says HIRING' })),
        ),
    ],
    [
      'writing a post',
      () =>
        openDialog(
          'Create post',
          header('Some Body', { menu: 'no' }),
          menuButton('Public'),
          composer(),
          el('div', { dir: 'auto' }, `${LONG}, and add to your post`),
        ),
    ],
    ['sharing a post', () => openDialog('Share', friend(), composer(), shared('preview'))],
    [
      'sharing a post of which nothing is marked',
      () => openDialog('Share', friend(), composer(), shared('none')),
    ],
    ['who liked it', () => openDialog('Reactions', el('div', { dir: 'auto' }, `${LONG}, says a name`))],
  ])('%s', (_, open) => {
    open();
    for (const address of [HOME, OPENED, PAGE]) expect(texts(address), address.href).toEqual([]);
  });

  it('a chat beside a page that can be seen, whose address names a post', () => {
    homePage(unit({ content: message(AD) }));
    const chat = openDialog('Friend', friend(), el('div', {}, el('div', { dir: 'auto' }, LONG)));
    document.querySelector('[aria-hidden="true"]')?.removeAttribute('aria-hidden');
    expect(chat.isConnected).toBe(true);
    expect(texts(PAGE)).toEqual([AD]);
  });
});
