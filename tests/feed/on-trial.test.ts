import bundled from 'virtual:site-rules/instagram';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instagram, readOnTrial, type SiteReader } from '../../lib/feed';
import { comment, feedPost, HOME, homePage, postPage, shown } from './instagram/page';
import { el } from './tree';

const SLOW = '[data-slow] [data-slower]';
const MENDED = 'x-post';
const list = (...selects: string[]) => selects.map((select) => ({ select }));
const WORDS = 'Typing job in Sihanoukville, Telegram only';

/** Milliseconds that `SLOW` takes at its first, second … asking. */
let costs: number[];
beforeEach(() => {
  vi.useFakeTimers();
  costs = [];
  const ask = document.querySelectorAll.bind(document);
  vi.spyOn(document, 'querySelectorAll').mockImplementation((select: string) => {
    if (select === SLOW) vi.advanceTimersByTime(costs.shift() ?? 0);
    return ask(select);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const onTrial = (newer: object) =>
  readOnTrial(bundled, newer as Record<string, unknown>, (selectors) => instagram(selectors, shown));
const ranked = ({ selectors }: SiteReader, key: string) => selectors[key]?.ranked;
const surface = onTrial({}).surface(HOME);
const look = (reader: SiteReader) => reader.seeds(document.body, surface);
const asBundled = (key: keyof typeof bundled) => bundled[key];

describe('rules of a newer pack', () => {
  it('mend a site that changed', () => {
    homePage();
    document.querySelector('main')?.append(el(MENDED, {}, ...feedPost({ caption: WORDS }).childNodes));
    const reader = onTrial({ post: list(MENDED) });
    const [seed] = look(reader);
    expect(seed?.localName).toBe(MENDED);
    expect(reader.read(reader.box(seed!)!, surface)).toMatchObject({ post: { text: WORDS } });
    expect([reader.dropped, look(onTrial({}))]).toEqual([0, []]);
  });

  it('mend how comments are read too', () => {
    const one = comment('hr.example', WORDS);
    one.querySelector('a[href*="/c/"] time')!.replaceWith(el('x-time', {}, '2h'));
    postPage({ comments: one });
    const said = (newer: object) => {
      const { comments } = onTrial(newer);
      return comments.seeds(document.body, surface).map((seed) => comments.box(seed)?.textContent);
    };
    expect(said({})).toEqual([]);
    expect(said({ time: list('x-time') })).toEqual([expect.stringContaining(WORDS)]);
  });

  it('are read on the surface that the bundled ones would be told of', () => {
    const asked: unknown[] = [];
    const reader = readOnTrial(bundled, { post: list(MENDED) }, (selectors) => ({
      ...instagram(selectors, shown),
      box: (...seed) => void asked.push(seed),
    }));
    reader.box(document.body, surface);
    expect(asked).toEqual([[document.body, surface]]);
  });

  it('lose a selector that is slow each time, and keep the others of its key', () => {
    homePage(feedPost({ caption: WORDS }));
    costs = [21, 21];
    const reader = onTrial({ post: list(SLOW, MENDED), time: list(SLOW) });
    expect(ranked(reader, 'post'), 'not tried yet').toEqual([SLOW, MENDED]);
    look(reader);
    expect(ranked(reader, 'post')).toEqual([MENDED]);
    expect(ranked(reader, 'time'), 'nothing is left, so the bundled ones').toEqual(asBundled('time'));
    expect(reader.dropped).toBe(1);
  });

  it('are not blamed for a computer that was busy once', () => {
    costs = [900, 20];
    const reader = onTrial({ post: list(SLOW) });
    look(reader);
    expect([reader.dropped, ranked(reader, 'post')]).toEqual([0, [SLOW]]);
  });

  it('are tried again when work becomes slow: a page grows', () => {
    homePage(feedPost({ caption: WORDS }));
    const reader = onTrial({ post: list(SLOW, 'article'), time: list('time') });
    const [seed] = look(reader);
    expect(reader.dropped).toBe(0);
    costs = [30, 30];
    reader.box(seed!);
    expect(reader.dropped, 'the work itself was quick').toBe(0);
    const slow = { closest: () => vi.advanceTimersByTime(51) && null, ownerDocument: document };
    reader.box(slow as never); // an element of a page that has grown slow
    expect([reader.dropped, ranked(reader, 'post')]).toEqual([1, ['article']]);
    reader.box(slow as never); // nothing is left on trial
    expect(reader.dropped).toBe(1);
  });

  it('lose a selector that matches everything', () => {
    document.body.replaceChildren(...Array.from({ length: 400 }, () => el('div', {}, el('p'), el('b'))));
    const reader = onTrial({ post: list('div'), caption: list('p, b'), time: list('div[data-x]') });
    look(reader);
    expect([ranked(reader, 'post'), ranked(reader, 'caption')]).toEqual([
      asBundled('post'),
      asBundled('caption'),
    ]);
    expect([reader.dropped, ranked(reader, 'time')]).toEqual([2, ['div[data-x]']]);
  });

  it('may match all of a page that is nearly empty', () => {
    document.body.replaceChildren(...Array.from({ length: 99 }, () => el('div')));
    const reader = onTrial({ post: list('div') });
    look(reader);
    expect(reader.dropped).toBe(0);
  });

  it('cost nothing when they are the bundled ones', () => {
    homePage(feedPost({ caption: WORDS }));
    vi.mocked(document.querySelectorAll).mockClear();
    look(onTrial(bundled));
    expect(document.querySelectorAll, 'what is on trial is asked of the whole page').not.toHaveBeenCalled();
    look(onTrial({ post: list('article[id]') }));
    expect(document.querySelectorAll).toHaveBeenCalledTimes(1);
  });

  it('are tried by the dozen at most', () => {
    const hundreds = Array.from({ length: 500 }, (_, at) => `x-${at}`);
    vi.mocked(document.querySelectorAll).mockClear();
    look(onTrial({ post: list(...hundreds), nobody: list(...hundreds) }));
    expect(document.querySelectorAll).toHaveBeenCalledTimes(12);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['odd lists', { post: 'article', time: [null, 7, {}, { select: 7 }], media: { select: 'img' } }],
    ['what no browser understands', { post: list('::', 'div[', ':has(') }],
    ['keys that nobody reads', { __proto__: list('div'), constructor: list('div'), hacked: list('div') }],
  ])('of any shape leave the page readable: %s', (_, newer) => {
    homePage(feedPost({ caption: WORDS }));
    const reader = onTrial(newer as never);
    const [seed] = look(reader);
    expect(reader.read(reader.box(seed!)!, surface)).toMatchObject({ post: { text: WORDS } });
    expect(Object.keys(reader.selectors)).toEqual(Object.keys(bundled));
  });
});
