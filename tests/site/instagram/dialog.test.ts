import { beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../eventually';
import { hearPeople } from '../live/acts';
import { openStage, type Stage } from '../live/stage';
import { sitePostSchema } from '../posts/post';
import { codeOf } from './address';
import { lines, lunch } from './stage';

const own = [lunch, { ...lunch, id: 'dinner', text: 'Rice', pictures: [{ alt: 'Rice' }, { alt: 'Fish' }] }];
const address = `/p/${codeOf(sitePostSchema.parse(lunch))}/`;
let stage: Stage;
beforeEach(() => history.replaceState({}, '', '/'));

function open(path: string): void {
  stage = openStage(new URL(path, 'https://www.instagram.com').href, own);
  hearPeople(stage.page, stage.control);
}

const dialog = (): Element | null => document.querySelector('[role="dialog"]');
function press(root: ParentNode, label: string): void {
  const icon = root.querySelector(`svg[aria-label="${label}"]`)!;
  icon.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

describe('a person’s page', () => {
  it('is a grid of pictures without captions, and a text about the person that is no post', () => {
    open('/kim.example/?feed=own');
    const tiles = [...document.querySelectorAll('main a[href^="/kim.example/p/"] img[alt]')];
    expect(tiles).toHaveLength(2);
    expect(document.querySelector('main')?.textContent).not.toContain('Soup');
    expect(document.querySelector('main article, main time')).toBeNull();
    expect(document.querySelector('main h2')?.textContent).toBe('kim.example');
    expect(stage.control.posts()).toEqual([]);
  });

  it('of nobody in the feed is not there', () => {
    expect(() => open('/nobody.example/?feed=own')).toThrow('The feed "own" has no post');
  });

  it('opens a tile in a dialog under /p/CODE/ and is there again after a step back', async () => {
    open('/kim.example/?feed=own');
    const main = document.querySelector('main');
    document.querySelector<HTMLElement>('main a[href^="/kim.example/p/"]')?.click();
    expect([location.pathname, location.search]).toEqual([address, '?feed=own']);
    expect([stage.control.dialog(), document.querySelector('main')]).toEqual(['lunch', main]);
    history.back();
    await eventually(() => expect(dialog()).toBeNull());
    expect([location.pathname, document.querySelector('main')]).toEqual(['/kim.example/', main]);
    expect([stage.faults(), stage.errors]).toEqual([[], []]);
  });
});

describe('the dialog', () => {
  const WORDS = ['Soup 🍲 with @Sam.Sample', 'and bread', '', 'menu.example/today #lunch'];

  it('dialog=list: an article, the caption an h1 in the first item, comments as lists of their own', () => {
    open('/kim.example/?feed=own&dialog=list');
    stage.control.open('lunch');
    const article = dialog()!.querySelector('article[role="presentation"]')!;
    expect(lines(article.querySelector('ul > li:first-child h1'))).toEqual(WORDS);
    expect(article.querySelectorAll('h1')).toHaveLength(1);
    const comments = [...article.querySelectorAll('ul._a9ym')];
    expect(comments.map((comment) => comment.querySelector('a[href*="/c/"] > time') !== null)).toEqual([
      true,
    ]);
  });

  it('dialog=rows: as on the post’s own page, without article and heading', () => {
    open('/kim.example/?feed=own&dialog=rows');
    stage.control.open('lunch');
    expect(dialog()!.querySelector('article, h1')).toBeNull();
    expect(lines(dialog()!.querySelector('span[style="line-height: 18px;"]'))).toEqual(WORDS);
  });

  it('opens over the home feed by the comment icon, and leaves what is behind as it is', () => {
    open('/?feed=own');
    press(document.querySelector('article')!, 'Comment');
    expect([location.pathname, stage.control.dialog()]).toEqual([address, 'lunch']);
    expect(document.querySelector('main')?.closest('[aria-hidden="true"]')).toBeNull();
    expect(document.querySelectorAll('main article')).toHaveLength(2);
  });

  it('is closed by its button', async () => {
    open('/?feed=own');
    stage.control.open('lunch');
    press(document, 'Close');
    await eventually(() => expect(dialog()).toBeNull());
    expect(location.pathname).toBe('/');
  });

  it('is only a page of its own after a load', () => {
    open(`${address}?feed=own`);
    expect(dialog()).toBeNull();
    expect(stage.control.posts()).toEqual(['lunch']);
    expect(stage.control.surfaceAt(document.querySelector('[style="line-height: 18px;"]')!)).toBe(
      'instagram-post',
    );
  });

  it('has its own place in a carousel', () => {
    open('/?feed=own');
    stage.control.open('dinner');
    const alts = (root: ParentNode): (string | null)[] =>
      [...root.querySelectorAll('ul > li ._aagv img')].map((img) => img.getAttribute('alt'));
    dialog()!.querySelector<HTMLElement>('button[aria-label="Next"]')?.click();
    expect(dialog()!.querySelector('button[aria-label="Go back"]')).not.toBeNull();
    expect(document.querySelector('main button[aria-label="Go back"]')).toBeNull();
    expect(alts(dialog()!)).toEqual(['Rice', 'Fish']);
    expect(stage.faults()).toEqual([]);
  });
});

it('a post’s menu is a dialog without a post', () => {
  open('/?feed=own');
  press(document.querySelector('article')!, 'More options');
  expect([...dialog()!.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('Report');
  expect(stage.control.dialog()).toBeUndefined();
  dialog()!.querySelector<HTMLElement>('button')?.click();
  expect(dialog()).toBeNull();
});

it('names lead to the person and times to the post without a load, and back', async () => {
  open('/?feed=own');
  document.querySelector<HTMLElement>('article a[href="/kim.example/"]')?.click();
  await eventually(() => expect(document.querySelector('[role="tablist"]')).not.toBeNull());
  history.back();
  await eventually(() => expect(document.querySelectorAll('main article')).toHaveLength(2));
  document.querySelector<HTMLElement>('article a:has(time)')?.click();
  await eventually(() => expect(stage.control.posts()).toEqual(['lunch']));
  expect(document.querySelector('article')).toBeNull();
  history.back();
  await eventually(() => expect(document.querySelectorAll('main article')).toHaveLength(2));
  expect([stage.faults(), stage.errors]).toEqual([[], []]);
});
