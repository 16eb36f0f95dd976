import { describe, expect, it } from 'vitest';
import { HOME, REELS, readings } from './page';

/**
 * Pages written out tag by tag as they were noted on the site, with what differs between accounts and years. The builders beside this
 * file nest more deeply; here nothing is nested that was not seen.
 */
const WORDS =
  'Typing job in Sihanoukville<br>write to <a href="/boss/">@boss</a> <a href="/explore/tags/jobs/">#jobs</a>';
const READ = 'Typing job in Sihanoukville\nwrite to @boss #jobs';
const MORE = '<div role="button"><span>more</span></div>';
const TIME = '<time datetime="2026-11-01T10:00:00.000Z" title="Nov 1, 2026">5h</time>';

function show(html: string): void {
  document.body.innerHTML = html;
}
const read = (address: URL) =>
  readings(address).map(({ post }) => [post.key.replace('instagram:', ''), post.author?.name, post.text]);

const HEADER = {
  organic: `<canvas></canvas><img alt="some.body's profile picture"> <a href="/some.body/"><span dir="auto">some.body</span></a>
    • <a href="/p/CODE_1-a/">${TIME}</a> <div role="button"><svg aria-label="More options"></svg></div>`,
  suggested: `<canvas></canvas><img alt="some.body's profile picture"> <a href="/some.body/"><span dir="auto">some.body</span></a>
    • <a href="/p/CODE_1-a/">${TIME}</a> <div role="button">Follow</div> <svg aria-label="More options"></svg>`,
  advert: `<img alt="some.body's profile picture"> <a href="/some.body/"><span dir="auto">some.body</span></a> <span>Ad</span>`,
};
const PICTURE =
  '<div class="_aagu"><div class="_aagv"><img alt="Photo by Some Body on November 1, 2026."></div></div>';
const CAROUSEL = `<ul><li style="transform: translateX(0px);"><img alt=""></li><li style="transform: translateX(470px);"><img alt="May be an image of text that says 'HIRING'"></li></ul><button aria-label="Next"></button>`;
const BUTTONS = ['Like', 'Comment', 'Share', 'Save']
  .map((name) => `<div role="button"><svg aria-label="${name}"></svg></div>`)
  .join('');
const article = (header: string, media: string, caption: string, below = ''): string =>
  `<article><div><div>${header}</div><div>${media}</div><div><section>${BUTTONS}</section><section>2,496 likes</section>${caption}${below}</div></div></article>`;
const home = (...articles: string[]): string =>
  `<main role="main"><div><div style="display:flex; flex-direction:column; padding-bottom:0px; padding-top:0px; position:relative">${articles.join('')}</div></div></main>`;
const ALL = '<div><a href="/p/CODE_1-a/comments/">View all 12 comments</a></div>';
const PREVIEW =
  '<div><span dir="auto"><a href="/stranger/">stranger</a> <span dir="auto">Typing job in Poipet, more pay</span></span></div>';

describe('a post of the home feed', () => {
  it.each([
    [
      'nested',
      `<div><span dir="auto"><a href="/some.body/">some.body</a> <span dir="auto">${WORDS}${MORE}</span></span></div>`,
    ],
    [
      'with the classes of 2025',
      `<div><a href="/some.body/">some.body</a> <span class="_ap3a _aaco _aacu _aacx _aad7 _aade" dir="auto">${WORDS}</span>${MORE}</div>`,
    ],
    [
      'without a direction',
      `<div><span><a href="/some.body/">some.body</a> <span>${WORDS}${MORE}</span></span></div>`,
    ],
    [
      'in a heading',
      `<div><a href="/some.body/">some.body</a> <h1 class="_ap3a" dir="auto">${WORDS}</h1></div>`,
    ],
  ])('has its caption read, %s', (_, caption) => {
    for (const header of [HEADER.organic, HEADER.suggested])
      for (const media of [PICTURE, CAROUSEL, '<video></video>']) {
        show(home(article(header, media, caption, ALL + PREVIEW)));
        expect(read(HOME)).toEqual([['CODE_1-a', 'some.body', READ]]);
      }
  });

  it('has its caption read when it is an advertisement, which has no address', () => {
    const caption = `<div><span dir="auto"><a href="/some.body/">some.body</a> <span dir="auto">${WORDS}</span></span></div>`;
    const button = '<a href="https://www.facebook.com/ads/ig_redirect/?d=x">Learn more</a>';
    show(home(article(HEADER.advert, PICTURE + button, caption)));
    expect(read(HOME)).toEqual([[expect.stringMatching(/^[\w-]{5,}$/), 'some.body', READ]]);
    expect(readings(HOME)[0]?.post).not.toHaveProperty('permalink');
  });

  it('without a caption says nothing, whatever its first comment does', () => {
    show(home(article(HEADER.organic, PICTURE, '', ALL + PREVIEW)));
    expect(read(HOME)).toEqual([['CODE_1-a', 'some.body', '']]);
  });
});

const alone = (caption: string, comments = ''): string =>
  `<div style="max-width:815px"><div><div>${PICTURE}</div><div><a href="/some.body/"><span dir="auto">some.body</span></a><svg aria-label="More options"></svg></div></div>
   <hr><div>${caption}${comments}</div>
   <div><section>${BUTTONS}</section><section><a href="/p/CODE_1-a/liked_by/">2,496 likes</a></section><a href="/some.body/p/CODE_1-a/"><time datetime="2026-11-01T10:00:00.000Z">22 hours ago</time></a></div></div>`;
const captionRow = (between = ''): string =>
  `<div><a href="/some.body/"><img alt="some.body's profile picture"></a><span dir="auto"><a href="/some.body/">some.body</a> ${between}${TIME}</span>
   <span style="line-height:18px">${WORDS}</span><div role="button"><span dir="auto">See translation</span></div></div>`;
const commentRow = (account: string): string =>
  `<div><a href="/${account}/"><img alt="${account}'s profile picture"></a><a href="/${account}/">${account}</a> <a href="/p/CODE_1-a/c/18064931774209160/">${TIME}</a>
   <span dir="auto">Typing job in Poipet, message me for much more pay than you have ever seen</span><div role="button">Reply</div></div>`;
const page = (post: string): string =>
  `<section><main role="main"><div>${post}</div><hr><div>More posts from <a href="/some.body/">some.body</a>
   <a href="/some.body/p/DOther/"><img alt="Typing job in Bavet"></a></div></main></section>`;
const AT = new URL('https://www.instagram.com/p/CODE_1-a/');

describe('a post alone', () => {
  it.each([
    ['plain', alone(captionRow())],
    ['edited', alone(captionRow('<span>Edited •</span> '))],
    ['with comments', alone(captionRow(), commentRow('stranger') + commentRow('some.body'))],
  ])('has its caption read on its own page, %s', (_, post) => {
    show(page(post));
    expect(read(AT)).toEqual([['CODE_1-a', 'some.body', READ]]);
    expect(readings(AT)[0]?.post.imageTexts).toEqual(['Photo by Some Body on November 1, 2026.']);
  });

  it('says nothing where it has no caption, whatever is said below it', () => {
    show(page(alone('', commentRow('stranger') + commentRow('some.body'))));
    expect(read(AT).map(([, , text]) => text)).toEqual(['']);
  });

  const list = (time: string) =>
    `<article role="presentation"><div>${PICTURE}</div><div><div><a href="/some.body/"><span dir="auto">some.body</span></a></div>
       <ul><li><a href="/some.body/"><img alt=""></a><h2><a href="/some.body/">some.body</a></h2><h1 dir="auto">${WORDS}</h1>${time}</li>
       <ul class="_a9ym"><li>${commentRow('stranger')}</li></ul></ul>
       <section>${BUTTONS}</section><section>2,496 likes</section><a href="/p/CODE_1-a/">${TIME}</a></div></article>`;
  it.each([
    ['as on its own page', alone(captionRow(), commentRow('stranger'))],
    ['as a list', list(TIME)],
    ['as a list whose caption’s time is a link', list(`<a href="/p/CODE_1-a/">${TIME}</a>`)],
  ])('has its caption read in a dialog over a grid, laid out %s', (_, post) => {
    show(
      `<main role="main"><header><h2>some.body</h2><span dir="auto">Jobs abroad, write to me</span></header>
       <a href="/some.body/p/DOther/"><img alt="Typing job in Bavet"></a></main><div><div role="dialog">${post}</div></div>`,
    );
    expect(read(AT)).toEqual([['CODE_1-a', 'some.body', READ]]);
    expect(readings(AT)[0]?.post.surface).toBe('dialog');
  });

  it('is not what a page about something else holds', () => {
    show(page(alone(captionRow())));
    expect(read(new URL('https://www.instagram.com/some.body/'))).toEqual([]);
  });
});

describe('a slide among reels', () => {
  const name = '<a href="/some.body/reels/"><span dir="auto">some.body</span></a>';
  it.each([
    ['all in one', `<video></video>${name}<span dir="auto">${WORDS}${MORE}</span>`],
    [
      'film and overlay apart',
      `<div><video></video></div><div>${name}<div role="button">Follow</div><div><span dir="auto">${WORDS}${MORE}</span></div></div>`,
    ],
    [
      'name and caption apart, icons between',
      `<div><video></video></div><div>${name}</div><div>${BUTTONS}<span dir="auto">12.3K</span></div><div><span>${WORDS}</span>${MORE}</div>`,
    ],
    [
      'only the picture of the author leads to them',
      `<video></video><div><a href="/some.body/reels/"><img alt="some.body's profile picture"></a><h2>some.body</h2></div><div><span dir="auto">${WORDS}</span></div>`,
    ],
    [
      'marked as a post',
      `<article><video></video><div>${name}<div><span dir="auto">${WORDS}</span></div></div></article>`,
    ],
  ])('has its caption read: %s', (_, slide) => {
    const next = `<div><div><video></video></div><div>${name.replaceAll('some.body', 'baker')}<span dir="auto">Fresh bread</span></div></div>`;
    for (const slides of [slide, `${slide}</div><div>${next}`]) {
      show(`<main role="main"><div><div>${slides}</div></div></main>`);
      expect(read(REELS)[0]?.slice(1)).toEqual(['some.body', READ]);
      expect(read(REELS)).toHaveLength(slides === slide ? 1 : 2);
    }
  });
});
