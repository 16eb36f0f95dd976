import { beforeEach, describe, expect, it } from 'vitest';
import { elementOf, indexOf } from './elements';
import { openStage, type Stage } from './stage';
import { takeAway } from './units';

let stage: Stage;
beforeEach(() => {
  history.replaceState({}, '', '/');
  stage = openStage('https://www.instagram.com/?feed=tricky&first=8&caption=mix');
});

const articles = (): Element[] => [...document.querySelectorAll('main article')];
const shown = (): (string | undefined)[] => articles().map((article) => stage.control.postAt(article));
const article = (id: string): Element => elementOf(stage.page, indexOf(stage.page, id))!;
const padding = (): string => articles()[0]?.parentElement?.getAttribute('style') ?? '';

it.each(['/?feed=tricky&first=99&caption=mix&lang=vi', '/kim.example/?feed=tricky'])(
  'taking over the server’s HTML finds just what it would have drawn: %s',
  (path) => {
    stage = openStage(`https://www.instagram.com${path}`);
    expect([stage.errors, stage.faults()]).toEqual([[], []]);
  },
);

describe('far posts', () => {
  it('are taken away from the start, and padding stands for them', () => {
    const [first, second, third] = stage.control.posts();
    const kept = article(third!);
    kept.prepend(document.createElement('job-red-flags'));
    // happy-dom has no layout: each article is as high as this says.
    for (const each of articles()) each.getBoundingClientRect = () => new DOMRect(0, 0, 470, 600);
    stage.control.virtualise(second!);
    expect(shown()).toEqual(stage.control.posts().slice(2));
    expect(padding()).toContain('padding-bottom: 0px; padding-top: 1200px;');
    expect(article(third!)).toBe(kept);
    expect(kept.querySelector('job-red-flags')).not.toBeNull();
    expect(stage.control.stats().emptied).toBe(2);
    stage.control.rerender(first!);
    expect(shown()).toEqual(stage.control.posts());
    expect(stage.faults()).toEqual([]);
  });

  it('come back with fresh elements, and the others keep theirs', () => {
    const [first, second, third] = stage.control.posts();
    const [before, kept] = [article(first!), article(third!)];
    stage.control.virtualise(second!);
    stage.control.rehydrate(first!);
    expect(shown()).toEqual(stage.control.posts());
    expect(article(first!)).not.toBe(before);
    expect(article(first!).textContent).toBe(before.textContent);
    expect(article(third!)).toBe(kept);
    expect(stage.faults()).toEqual([]);
  });
});

it('drawing anew gives a fresh article; reuse shows the other post in the same one', () => {
  const [first, second] = stage.control.posts();
  const before = article(first!);
  stage.control.rerender(first!);
  const fresh = article(first!);
  expect(fresh).not.toBe(before);
  const words = article(second!).querySelector('section ~ div')?.textContent;
  stage.control.reuse(first!, second!);
  expect(article(second!)).toBe(fresh);
  expect(fresh.querySelector('section ~ div')?.textContent).toBe(words);
  expect(stage.faults()).toEqual([]);
});

it('“more” shows the whole caption', () => {
  stage = openStage('https://www.instagram.com/?feed=tricky&first=99');
  expect(article('hidden-tail').textContent).not.toContain('Sihanoukville');
  stage.control.expand('hidden-tail');
  expect(article('hidden-tail').textContent).toContain('Sihanoukville');
  expect(article('hidden-tail').textContent).not.toContain('… more');
});

it('brings back the end of the feed before it loads more', async () => {
  takeAway(stage.page, new Map([6, 7].map((at) => [at, 600])));
  expect(padding()).toContain('padding-bottom: 1200px; padding-top: 0px;');
  await stage.control.loadMore();
  expect(articles()).toHaveLength(14);
  expect(shown()).toEqual(stage.control.posts());
  expect(padding()).toContain('padding-bottom: 0px;');
});

it('loads no more where a post is alone', async () => {
  const [first] = stage.control.posts();
  await stage.control.navigate(document.querySelector('article a:has(time)')?.getAttribute('href') ?? '');
  await stage.control.loadMore();
  expect(stage.control.posts()).toEqual([first]);
});

it('loads the next posts', async () => {
  await stage.control.loadMore();
  expect(articles()).toHaveLength(14);
  expect(shown()).toEqual(stage.control.posts());
  expect(stage.faults()).toEqual([]);
});
