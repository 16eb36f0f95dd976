import { describe, expect, it } from 'vitest';
import { addressOn, codeOf, openAddress, openFeeds, type SitePost, showPage, userOf } from '../../site';
import { openStage } from '../../site/live/stage';
import { HOME, readings } from './page';

/** What the site shows of a post; there are no titles, cards and shared posts on Instagram, so all stands in the caption. */
function wordsOf({ kind, text, title, price, description, link, shared }: SitePost): string {
  const more = {
    titled: [],
    link: [title, description, link],
    ad: [title, description],
    listing: [title, price],
    shared: [shared?.text],
  };
  const parts = [
    kind === 'titled' ? title : undefined,
    text,
    ...(kind in more ? more[kind as keyof typeof more] : []), // a key of it, as was just asked
  ];
  return tidy(parts.filter(Boolean).join(' '));
}
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const posts = openFeeds({}).posts('tricky');
/** A film without words says nothing. */
const telling = posts.filter((post) => wordsOf(post) !== '' || !post.video);

const expected = (post: SitePost) => [codeOf(post), `${userOf(post)}: ${wordsOf(post)}`];
const found = (address: URL) =>
  readings(address).map(({ post }) => [
    post.key.replace('instagram:', ''),
    `${post.author?.name}: ${tidy(post.text)}`,
  ]);

describe('the stand-in’s tricky posts on home are each read once, whole, with author and code', () => {
  it.each(
    ['nested', 'classed', 'heading', 'mix'].flatMap((caption) => ['en', 'vi'].map((lang) => [caption, lang])),
  )('caption %s, page in %s', (caption, lang) => {
    showPage(openAddress(`${HOME}?feed=tricky&first=99&more=0&caption=${caption}&lang=${lang}`));
    expect(telling.length).toBeGreaterThan(20);
    expect(found(HOME)).toEqual(telling.map(expected));
  });
});

describe('each of the stand-in’s tricky posts is read alone', () => {
  it.each([
    ['on its own page', (post: SitePost) => new URL(addressOn('instagram-post', post))],
    [
      'on its own page under its author’s name',
      (post: SitePost) => new URL(`/${userOf(post)}/p/${codeOf(post)}/`, HOME),
    ],
  ])('%s', (_, addressOf) => {
    for (const post of telling) {
      const address = addressOf(post);
      showPage(openAddress(`${address}?feed=tricky&lang=vi`));
      expect(found(address), post.id).toEqual([expected(post)]);
    }
  });

  it.each(['list', 'rows'])('in a dialog over its author’s grid, laid out as %s', (dialog) => {
    for (const post of telling) {
      const stage = openStage(`${HOME}${userOf(post)}/?feed=tricky&dialog=${dialog}`, []);
      stage.control.open(post.id);
      expect(found(new URL(location.pathname, HOME)), post.id).toEqual([expected(post)]);
    }
  });
});

describe('each of the stand-in’s tricky posts is read among reels', () => {
  it.each(['en', 'vi'])('page in %s', (lang) => {
    const worded = posts.filter((post) => wordsOf(post) !== '');
    for (const post of worded) {
      const address = new URL(`/reels/${codeOf(post)}/`, HOME);
      showPage(openAddress(`${address}?feed=tricky&more=0&lang=${lang}`));
      const [first, ...others] = readings(address).map(
        ({ post }) => `${post.author?.name}: ${tidy(post.text)}`,
      );
      expect(first, post.id).toBe(expected(post)[1]);
      expect(others.length, 'the next slide').toBeLessThan(2);
    }
  });
});

describe.each(['demo', 'tricky'])('pictures’ texts in the feed %s are the post’s own', (feed) => {
  const seen = openFeeds({})
    .posts(feed)
    .filter(({ video, pictures }) => !video && pictures.some(({ alt }) => alt));

  it.each(['instagram', 'instagram-post'] as const)('on %s', (surface) => {
    expect(seen.length).toBeGreaterThan(0);
    for (const post of seen) {
      const address = new URL(addressOn(surface, post));
      showPage(openAddress(`${address}?feed=${feed}&first=99&lang=vi`));
      const [texts] = readings(address).flatMap(({ post: { key, imageTexts } }) =>
        key === `instagram:${codeOf(post)}` ? [imageTexts] : [],
      );
      // Of several pictures the next one is in the page too.
      const own = post.pictures.slice(0, 2).flatMap(({ alt }) => alt || []);
      expect(texts, post.id).toEqual(own.map((alt) => expect.stringContaining(alt)));
    }
  });
});
