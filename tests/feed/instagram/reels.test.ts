import { describe, expect, it } from 'vitest';
import { el } from '../tree';
import {
  boxes,
  film,
  media,
  mention,
  name,
  postPage,
  REELS,
  readings,
  reelsPage,
  slide,
  texts,
} from './page';

const WORDS = 'Typing job in Sihanoukville, message on Telegram';
const OTHER = 'We opened a bakery in our street';
const slides = () => [...document.querySelectorAll('[data-test="slide"]')];

describe('among reels', () => {
  it('each slide is a post with its caption as far as it is shown, and its author', () => {
    reelsPage(slide({ caption: WORDS }), slide({ author: 'baker', caption: OTHER }));
    expect(readings(REELS).map(({ post }) => [post.text, post.author])).toEqual([
      [WORDS, { name: 'some.body', url: 'https://www.instagram.com/some.body/' }],
      [OTHER, { name: 'baker', url: 'https://www.instagram.com/baker/' }],
    ]);
    expect(boxes(REELS)).toEqual(slides());
  });

  it('two slides of one author are two posts', () => {
    reelsPage(slide({ caption: WORDS }), slide({ caption: OTHER }));
    expect(texts(REELS)).toEqual([WORDS, OTHER]);
  });

  it('a slide is known by what it says: the address belongs to the one in view, whichever that is', () => {
    reelsPage(slide({ caption: WORDS }), slide({ author: 'baker', caption: OTHER }));
    const [one, other] = readings(REELS).map(({ post }) => post);
    expect([one?.permalink, other?.permalink]).toEqual([undefined, undefined]);
    expect(one?.key).toMatch(/^instagram:/);
    expect(one?.key).not.toContain('DAbc_1-x');
    expect(readings(new URL('/reels/DElse/', REELS))[0]?.post.key).toBe(one?.key);
    expect(one?.surface).toBe('reels');
  });

  it('a slide that shows another reel now is read anew', () => {
    reelsPage(slide({ caption: WORDS }));
    const [before] = readings(REELS);
    document
      .querySelector('[data-test="overlay"]')!
      .replaceWith(slide({ author: 'baker', caption: OTHER }).querySelector('[data-test="overlay"]')!);
    const [after] = readings(REELS);
    expect(after?.post).toMatchObject({ text: OTHER, author: { name: 'baker' } });
    expect(after?.signature).not.toBe(before?.signature);
  });

  it('a slide without words borrows none from the next one', () => {
    reelsPage(slide(), slide({ author: 'baker', caption: WORDS }));
    expect(texts(REELS)).not.toContain(`12.3K\n${WORDS}`);
    expect(readings(REELS).find(({ post }) => post.text === WORDS)?.post.author?.name).toBe('baker');
    expect(boxes(REELS)).toEqual(slides());
  });

  it('nor does one whose film is not there yet', () => {
    reelsPage(slide({ caption: WORDS, media: el('div') }), slide({ author: 'baker', caption: OTHER }));
    expect(texts(REELS)).toEqual([OTHER]);
  });

  it('one reel of two authors is one post, by the first', () => {
    const other = el('a', { href: '/friend/reels/' }, el('span', {}, 'friend'));
    reelsPage(slide({ caption: WORDS, more: other }), slide({ author: 'baker', caption: OTHER }));
    expect(readings(REELS).map(({ post }) => [post.text, post.author?.name])).toEqual([
      [WORDS, 'some.body'],
      [OTHER, 'baker'],
    ]);
  });

  it('a picture in place of the film will do', () => {
    const still = () => el('div', {}, el('img', { alt: '' }));
    reelsPage(
      slide({ caption: WORDS, media: still() }),
      slide({ author: 'baker', caption: OTHER, media: still() }),
    );
    expect(texts(REELS)).toEqual([WORDS, OTHER]);
  });

  it.each([
    ['in a span without direction', (words: string) => el('span', { style: 'line-height: 18px;' }, words)],
    ['in a heading', (words: string) => el('h1', {}, words)],
    ['in a div', (words: string) => el('div', { dir: 'auto' }, words)],
    ['deep in spans', (words: string) => el('span', { dir: 'auto' }, el('span', { dir: 'auto' }, words))],
  ])('a caption may stand %s', (_, wrap) => {
    reelsPage(slide({ more: wrap(`${WORDS} in a longer caption than any label`) }));
    expect(texts(REELS)[0]).toContain(WORDS);
  });

  it('a caption may be the button that opens it: the card goes above that', () => {
    const button = el('div', { role: 'button', tabindex: '0' }, el('span', { dir: 'auto' }, WORDS));
    reelsPage(slide({ more: el('div', {}, button) }));
    const [reading] = readings(REELS);
    expect(reading?.post.text).toBe(WORDS);
    expect(reading?.anchor?.closest('[role="button"]')?.contains(button) ?? false).toBe(
      reading?.anchor === button,
    );
  });

  it('mentions and lines of a caption are read, names of songs and numbers are not', () => {
    reelsPage(slide({ caption: [WORDS, el('br'), mention('boss'), ' knows more'] }));
    expect(texts(REELS)).toEqual([`${WORDS}\n@boss knows more`]);
  });

  it('comments beside a slide are not its words', () => {
    const comments = el(
      'div',
      { role: 'dialog' },
      el('div', {}, name('stranger'), el('span', { dir: 'auto' }, `${WORDS} and much, much more of it`)),
    );
    reelsPage(slide({ caption: OTHER }));
    document.body.append(comments);
    expect(texts(REELS)).toEqual([OTHER]);
  });

  it('an advert is read like any other', () => {
    const call = el('a', { href: 'https://www.facebook.com/ads/ig_redirect/?d=AdQ' }, 'Apply now');
    reelsPage(slide({ caption: WORDS, more: [el('span', {}, 'Ad'), call] }));
    expect(readings(REELS).map(({ post }) => [post.text, post.links])).toEqual([[WORDS, []]]);
  });

  it('the card goes over the film, above the caption and below the author', () => {
    reelsPage(slide({ caption: WORDS }), slide({ author: 'baker', caption: OTHER }));
    const [anchor] = readings(REELS).map((reading) => reading.anchor);
    expect(anchor?.parentElement?.getAttribute('data-test')).toBe('overlay');
    expect(anchor?.textContent).toContain(WORDS);
    expect(anchor?.previousElementSibling?.textContent).toContain('some.body');
  });

  it('nothing is read in films elsewhere: a profile has the same links', () => {
    reelsPage(slide({ caption: WORDS }));
    expect(texts(new URL('https://www.instagram.com/some.body/'))).toEqual([]);
    expect(texts(new URL('https://www.instagram.com/reels/audio/123456789/'))).toEqual([]);
  });
});

describe('a reel’s own page', () => {
  const REEL = new URL('https://www.instagram.com/reel/DAbc_1-x/');

  it('is laid out as any post’s', () => {
    postPage({ caption: WORDS, media: film() });
    expect(readings(REEL).map(({ post }) => [post.text, post.key])).toEqual([[WORDS, 'instagram:DAbc_1-x']]);
  });

  it('or as a slide', () => {
    reelsPage(slide({ caption: WORDS, media: media('') }));
    expect(texts(REEL)).toEqual([WORDS]);
  });
});
