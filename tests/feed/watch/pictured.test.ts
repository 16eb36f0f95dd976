import { beforeEach, describe, expect, it, vi } from 'vitest';
import { picturedPart, uncoveredPart } from '../../../lib/feed/watch/pictured';

/** Each element stands where its `data-at` says: left, top, width, height. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [left = 0, top = 0, width = 0, height = 0] = (this.getAttribute('data-at') ?? '')
      .split(' ')
      .map(Number);
    return { left, top, width, height, right: left + width, bottom: top + height } as DOMRect; // what is asked for
  });
});

function pageOf(inner: string): { readonly box: Element; readonly words: Element | undefined } {
  document.body.innerHTML = `<div role="article" data-at="300 100 600 1000">${inner}</div>`;
  const box = document.body.firstElementChild!; // it was just made
  return { box, words: box.querySelector('#words') ?? undefined };
}

const WORDS = '<div id="words" data-at="300 150 600 100"></div>';
const FACE = '<img data-at="310 110 40 40" alt="">';
const BELOW = `
  <div data-at="300 600 600 30">Anna, a friend, and 76 others like this</div>
  <div role="article" data-at="300 650 600 300"><img data-at="310 660 560 200" alt=""></div>
  <form data-at="300 950 600 50"><img data-at="310 955 40 40" alt="my own face"><div role="textbox"></div></form>`;

describe('the part of a post that a picture shows', () => {
  it('ends with its words, above reactions, comments and the box with the reader’s face', () => {
    const { box, words } = pageOf(FACE + WORDS + BELOW);
    expect(picturedPart(box, words)).toEqual({ left: 300, right: 900, top: 100, bottom: 250 });
  });

  it('ends with its pictures where they stand below the words', () => {
    const { box, words } = pageOf(`${WORDS}<img data-at="300 260 600 330" alt="">${BELOW}`);
    expect(picturedPart(box, words)).toMatchObject({ top: 100, bottom: 590 });
  });

  it('ends with its pictures where they stand above: reactions stand between these and the words', () => {
    const { box, words } = pageOf(
      '<img data-at="300 150 600 600" alt=""><p data-at="300 750 600 30">Liked by a friend</p><div id="words" data-at="300 790 600 80"></div>',
    );
    expect(picturedPart(box, words)).toMatchObject({ bottom: 750 });
  });

  it('is its pictures where it has no words, and nothing where it has neither', () => {
    expect(
      picturedPart(pageOf(`<video data-at="300 150 600 400"></video>${BELOW}`).box, undefined),
    ).toMatchObject({
      bottom: 550,
    });
    expect(picturedPart(pageOf(FACE + BELOW).box, undefined)).toBeUndefined();
  });
});

describe('what lies over a post', () => {
  const part = { left: 300, right: 900, top: -20, bottom: 400 };
  const over = (lies: (x: number, y: number) => boolean) => {
    const { box } = pageOf(WORDS);
    const other = document.body.appendChild(document.createElement('div'));
    Object.assign(document, { elementFromPoint: (x: number, y: number) => (lies(x, y) ? other : box) });
    return uncoveredPart(part, box);
  };

  it('is cut away at the top, as a bar with the reader’s name', () => {
    const { top, bottom } = over((_, y) => y < 56);
    expect(top).toBeGreaterThanOrEqual(55);
    expect(top).toBeLessThan(75);
    expect(bottom).toBe(400);
  });

  it('is cut away at the bottom, as a chat in the corner', () => {
    const { top, bottom } = over((x, y) => x > 800 && y > 300);
    expect(top).toBe(0);
    expect(bottom).toBeGreaterThan(280);
    expect(bottom).toBeLessThanOrEqual(313);
  });

  it('leaves nothing where it covers all of it', () => {
    const { top, bottom } = over(() => true);
    expect(bottom - top).toBeLessThanOrEqual(0);
  });
});
