import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captionLine, feedPost, HOME, homePage, postPage, reader } from '../instagram/page';
import { el } from '../tree';
import { flagged, type Stage, startFeed } from './stage';

const HONEST = 'Baker wanted, come by with your certificate';
const LURE = 'Typing job in Sihanoukville, Telegram only';
/** What a few posts together say. */
const LONG = 'We need people who write fast, and give room, food and the flight to all who sign. '.repeat(3);

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As if the test's pages were Instagram's own. */
function open(): void {
  const site = reader();
  stage = startFeed({
    reader: { ...site, surface: ({ pathname }) => site.surface(new URL(pathname, HOME)) },
  });
}
const health = () => stage.feed.status().health;
const list = () => document.querySelector('[data-test="list"]')!;
/** What a redesign leaves: the words stand in elements that no rule names. */
const redrawn = (words: string) => {
  const post = feedPost({ caption: words, media: el('div', {}, el('img', { alt: '' })) });
  for (const caption of post.querySelectorAll('[dir]'))
    caption.replaceWith(el('x-words', {}, caption.textContent));
  return post;
};

describe('the canary', () => {
  it('tells of a feed whose posts nobody knows any more, and reads on when they are known again', async () => {
    homePage();
    for (const caption of [LURE, `${HONEST}. ${LONG}`]) {
      const unknown = feedPost({ caption });
      list().append(el('x-post', {}, ...unknown.childNodes));
    }
    open();
    await stage.wait(5_000);
    expect(health()).toBe('starting');
    await stage.wait(5_000);
    expect([health(), stage.feed.shape().trouble]).toEqual(['unreadable', 'no-posts']);
    list().append(feedPost({ caption: LURE }));
    await stage.wait();
    expect([health(), stage.feed.shape().trouble, flagged().length]).toEqual(['ok', undefined, 1]);
  });

  it('keeps trying: posts that come by an attribute alone are found, though nothing tells of attributes', async () => {
    homePage(feedPost({ caption: `${LURE}. ${LONG}` }));
    const main = document.querySelector('main')!;
    const column = el('div', { id: 'column' }, ...main.childNodes);
    main.replaceWith(column);
    document.body.append(el('main', {})); // somewhere else: the posts stand in no main column
    open();
    await stage.wait(12_000);
    expect([health(), flagged()]).toEqual(['unreadable', []]);
    column.setAttribute('role', 'main');
    await stage.wait(20_000);
    expect([health(), flagged().length]).toEqual(['ok', 1]);
  });

  it('tells when all words are gone at once', async () => {
    homePage(feedPost({ caption: HONEST }), feedPost({ caption: HONEST, link: '/p/B/' }));
    open();
    await stage.wait();
    expect(health()).toBe('ok');
    for (let at = 0; at < 9; at++) list().append(redrawn(`${LURE} ${at}`));
    await stage.wait();
    expect(health(), 'nine may be pictures').toBe('ok');
    list().append(redrawn(LURE));
    await stage.wait();
    expect([health(), stage.feed.shape().trouble]).toEqual(['unreadable', 'no-words']);
    list().append(feedPost({ caption: HONEST, link: '/p/C/' }));
    await stage.wait();
    expect(health(), 'words again').toBe('ok');
  });

  it('counts a post without words once, and none that the site emptied', async () => {
    homePage(feedPost({ caption: HONEST }), ...Array.from({ length: 30 }, () => el('article')));
    const silent = redrawn('');
    list().append(silent);
    open();
    for (let at = 0; at < 15; at++) {
      silent.append(el('i'));
      await stage.wait();
    }
    expect(health()).toBe('ok');
  });

  it('tells of a feed that goes on without posts', async () => {
    homePage(feedPost({ caption: HONEST }));
    open();
    await stage.wait();
    vi.stubGlobal('innerHeight', 800);
    for (const y of [0, 2_000, 5_000, 8_000]) {
      vi.stubGlobal('scrollY', y);
      dispatchEvent(new Event('scroll'));
      await stage.wait(1_000);
    }
    await stage.wait(4_000);
    expect([health(), stage.feed.shape().trouble]).toEqual(['unreadable', 'no-posts']);
  });

  it('tells of a layout without even a main column', async () => {
    document.body.replaceChildren(el('x-app', {}, el('x-post', {}, LURE), el('x-post', {}, LONG)));
    open();
    await stage.wait(10_000);
    const { trouble, matches } = stage.feed.shape();
    expect([health(), trouble, matches.main]).toEqual(['unreadable', 'no-posts', [0, 0]]);
  });

  it('tells of a post’s own page whose caption is nowhere', async () => {
    history.replaceState(null, '', '/p/DAbc_1-x/');
    postPage({ caption: LURE, media: el('div', {}, el('img', { alt: '' })) });
    for (const at of document.querySelectorAll('[data-test="row"]'))
      at.replaceWith(el('x-row', {}, LURE, el('br'), LONG));
    open();
    await stage.wait(10_000);
    expect(health()).toBe('unreadable');
  });

  it.each([
    [
      'no posts yet',
      ['Riverside', 'Nothing here yet. When people in this group post something, you will see it here.'],
    ],
    [
      'a short description besides',
      ['For all who live by the river: be kind, and sell nothing.', 'Nothing here yet.'],
    ],
    ['the same in Han letters', ['还没有帖子。小组成员发帖后，你会在这里看到。']],
    ['labels without end', Array.from({ length: 100 }, (_, at) => `Person number ${at}`)],
  ])('is silent in a feed where nothing is to be read: %s', async (_, lines) => {
    homePage();
    list().append(...lines.map((line) => el('div', {}, el('span', { dir: 'auto' }, line))));
    open();
    await stage.wait(10_000);
    expect([health(), stage.feed.shape().trouble]).toEqual(['ok', undefined]);
    list().append(feedPost({ caption: LURE }));
    await stage.wait();
    expect([health(), flagged().length]).toEqual(['ok', 1]);
  });

  it.each([
    [
      'in links, buttons, titles and beside the page',
      'ok',
      (words: string) => [
        el('a', { href: '/x/' }, words),
        el('div', { role: 'button' }, words),
        el('h2', {}, words),
        el('div', { role: 'complementary' }, words),
        el('div', { 'aria-hidden': 'true' }, words),
      ],
    ],
    ['in elements of which nothing is known', 'unreadable', (words: string) => [el('x-words', {}, words)]],
    [
      'in Han letters, of which few say much',
      'unreadable',
      () => [el('x-words', {}, '高薪招聘打字员包吃包住包机票'.repeat(7))],
    ],
  ] as const)('tells words that may be a post’s by where they stand: %s', async (_, expected, draw) => {
    homePage();
    list().append(...draw(LONG));
    open();
    await stage.wait(10_000);
    expect(health()).toBe(expected);
  });

  it('tells of posts that are pictures and nothing else', async () => {
    homePage();
    const picture = (width: number) => {
      const image = el('img', { alt: '' });
      Object.defineProperty(image, 'clientWidth', { value: width });
      return image;
    };
    list().append(picture(900), picture(300), picture(40), picture(40));
    open();
    await stage.wait(10_000);
    expect(health(), 'a cover and a drawing').toBe('ok');
    list().append(picture(500));
    expect(health()).toBe('unreadable');
  });

  it('is silent where somebody is asked to sign in', async () => {
    homePage();
    list().append(el('form', {}, el('input', { type: 'password' })));
    open();
    await stage.wait(10_000);
    expect(health()).toBe('not-a-feed');
  });
});

it('the popup is told when selectors of newer rules are left out', async () => {
  homePage(feedPost({ caption: HONEST }));
  stage = startFeed({ reader: { ...reader(), dropped: 0 } });
  expect(stage.feed.status().slowRules).toBe(0);
  stage.feed.stop();
  stage = startFeed({ reader: { ...reader(), dropped: 2 } });
  expect(stage.feed.status()).toMatchObject({ slowRules: 2 });
});

describe('the shape of a page', () => {
  it('says how many elements each selector matches, and what the page is built of', async () => {
    homePage(feedPost({ caption: captionLine('some.body', LURE) }));
    open();
    await stage.wait();
    const { site, surface, matches, elements } = stage.feed.shape();
    expect([site, surface]).toEqual(['instagram', 'home']);
    expect(matches).toMatchObject({ main: [1, 1], dialog: [0], post: [1], actions: [3] });
    expect(Object.keys(matches)).toEqual(Object.keys(reader().selectors));
    const main = elements.find(({ tag }) => tag === 'main');
    expect(main).toMatchObject({ role: 'main', attributes: ['role'], left: 0 });
    expect(elements.map(({ tag }) => tag)).toContain('article');
    expect(
      elements.filter(({ tag }) => tag === 'title'),
      'nothing below a drawing',
    ).toEqual([]);
  });

  it('is small on the largest page, and names what it left out', async () => {
    let deep = el('p');
    for (let at = 0; at < 300; at++) deep = el('div', {}, deep);
    const many = Array.from({ length: 3_000 }, (_, at) => el('i', { [`data-${'abc'[at % 3]}`]: String(at) }));
    const different = Array.from({ length: 3_000 }, (_, at) => el('b', { [`data-n${at}`]: '' }));
    document.body.replaceChildren(deep, el('ul', {}, ...many), el('ol', {}, ...different));
    open();
    const { elements } = stage.feed.shape();
    expect(elements).toHaveLength(1_500);
    expect(Math.max(...elements.map(({ depth }) => depth))).toBe(120);
    expect(elements.find(({ tag }) => tag === 'ul')).toMatchObject({ left: 2_991 });
    expect(elements.filter(({ tag }) => tag === 'i')).toHaveLength(9);
  });
});
