import { describe, expect, it } from 'vitest';
import { breakLine, cropOf } from '../../entrypoints/consent/crop';

const view = { viewWidth: 1_000, viewHeight: 800 };
const place = { left: 100, top: 50, width: 500, height: 300, ...view };

describe('the part of a picture that shows a post', () => {
  it('is where the post stands, in the picture’s own pixels', () => {
    expect(cropOf(place, { width: 2_000, height: 1_600 })).toEqual({
      ...{ x: 200, y: 100, width: 1_000, height: 600 },
      drawn: { width: 1_000, height: 600 },
    });
  });

  it('ends where the view ends', () => {
    const tall = { ...place, top: -200, height: 5_000 };
    expect(cropOf(tall, { width: 1_000, height: 800 })).toMatchObject({ y: 0, height: 800 });
  });

  it('is drawn smaller when it is wider than anybody needs', () => {
    const { drawn } = cropOf({ ...place, left: 0, width: 1_000 }, { width: 4_000, height: 3_200 }) ?? {};
    expect(drawn).toEqual({ width: 1_600, height: 480 });
  });

  it('is none when the post is out of view', () => {
    expect(cropOf({ ...place, top: 900 }, { width: 1_000, height: 800 })).toBeUndefined();
    expect(cropOf({ ...place, height: 0 }, { width: 1_000, height: 800 })).toBeUndefined();
  });
});

describe('a picture of other proportions than the view', () => {
  it('is of something else, so nothing is cut from it; a scroll bar makes no difference', () => {
    expect(cropOf(place, { width: 1_000, height: 300 })).toBeUndefined();
    expect(cropOf(place, { width: 985, height: 800 })).toMatchObject({ y: 50, height: 300 });
  });
});

describe('a line of the caption', () => {
  it('is broken where it would be too wide, without losing a character', () => {
    const address = 'https://www.facebook.com/groups/1/posts/1234567890/';
    const lines = breakLine(address, (part) => part.length <= 20);
    expect(lines.join('')).toBe(address);
    expect(lines.length).toBe(3);
    expect(breakLine('short', () => true)).toEqual(['short']);
  });
});
