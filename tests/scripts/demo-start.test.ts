// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { html } from '../../scripts/demo/html';
import { demoPlaces } from '../../scripts/demo/places';
import { notesPage, startPage } from '../../scripts/demo/start-page';
import { openAddress, openFeeds } from '../site';

const feeds = openFeeds({});
const demo = feeds.posts('class');
const places = demoPlaces(feeds);
const parse = (page: string): Document => new DOMParser().parseFromString(page, 'text/html');

describe('the demo’s pages', () => {
  it('show every post of the demo once, each where it is meant to be', () => {
    const shown = places.flatMap(({ posts }) => posts.map(({ id }) => id));
    expect(shown.toSorted()).toEqual(demo.map(({ id }) => id).toSorted());
    for (const { surface, posts } of places)
      expect(posts.filter((post) => post.surface !== surface)).toEqual([]);
  });

  it.each(places.map((place) => [place.url, place] as const))('%s is there, in its language', (_, place) => {
    const page = parse(openAddress(`${place.url}&posts=here`).html);
    expect(page.documentElement.lang).toBe(place.language);
    const [first] = place.posts;
    expect(page.body.textContent).toContain(first?.author);
  });
});

describe('the start page', () => {
  const page = parse(startPage(places));

  it('leads to every page of the demo, each in a tab of its own', () => {
    const links = [...page.querySelectorAll('section a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(places.map(({ url }) => url));
    expect(links.filter((link) => link.getAttribute('target') !== '_blank')).toEqual([]);
  });

  it('names each language as its speakers do, and speaks it', () => {
    const sections = [...page.querySelectorAll('section')];
    expect(sections.map(({ lang }) => lang)).toEqual(['en', 'vi', 'th', 'km', 'id', 'zh-Hans', 'ar']);
    expect(sections[3]?.querySelector('h2')?.textContent).toBe('ខ្មែរ');
    expect(sections[3]?.querySelector('a')?.textContent).toBe('Facebook៖ ទំព័រដើម');
  });

  it('tells the posts of a surface apart', () => {
    for (const item of page.querySelectorAll('section li')) {
      const names = [...item.querySelectorAll('a')].map(({ textContent }) => textContent);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('gives away of no post what it is', () => {
    expect(page.body.textContent).not.toMatch(/lure|honest/i);
  });
});

describe('the notes for the trainer', () => {
  const page = parse(notesPage(places));

  it('say of each post what it is and which signs there are to find', () => {
    const rows = [...page.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(demo.length);
    for (const { author, why = '' } of demo)
      expect(rows.filter((row) => row?.includes(author) && row.includes(why))).not.toEqual([]);
  });

  it('say where the extension is wrong for now', () => {
    const known = demo.filter((post) => post.known !== undefined);
    expect(page.querySelectorAll('.known')).toHaveLength(known.length);
  });
});

describe('mark-up', () => {
  it('keeps text text', () => {
    expect(html`<p title="${'"'}">${'<b> & '}${[html`<i>${'>'}</i>`]}</p>`.markup).toBe(
      '<p title="&quot;">&lt;b&gt; &amp; <i>&gt;</i></p>',
    );
  });
});
