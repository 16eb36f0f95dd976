import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takePicture } from '../../entrypoints/consent/take-picture';
import type { KeptReport } from '../../lib/report';
import { lure } from '../reports/open-book';

const report: KeptReport = {
  ...lure,
  version: 3,
  id: '0b0f7f0e-6b0a-4a52-9d53-0d8d1a2c7e01',
  kind: 'report',
  keptAt: '2026-11-21T10:00:00.000Z',
  textSha256: 'a'.repeat(64),
  postSha256: 'b'.repeat(64),
  post: lure.post!,
  verdict: lure.verdict!,
};
const source = { tabId: 7, key: 'facebook:7' };
/** A view of 1000 by 800 CSS pixels on a screen with two pixels for each; the post begins above it. */
const place = { left: 100, top: -50, width: 500, height: 650, viewWidth: 1_000, viewHeight: 800 };
const view = { width: 2_000, height: 1_600 };
/** Every letter as wide as the next. */
const LETTER = 9;

interface Drawn {
  readonly pictures: number[][];
  readonly words: { readonly text: string; readonly y: number }[];
  readonly canvas: { width: number; height: number };
  readonly qualities: number[];
}
let drawn: Drawn;
/** Bytes that the picture has at each quality. */
let bytes: (quality: number) => number;
let active: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z'), shouldAdvanceTime: true });
  active = true;
  bytes = () => 1_000;
  const canvas = { width: 0, height: 0 };
  drawn = { pictures: [], words: [], canvas, qualities: [] };
  const context = {
    measureText: (text: string) => ({ width: text.length * LETTER }),
    fillRect: () => {},
    drawImage: (_: unknown, ...box: number[]) => drawn.pictures.push(box),
    fillText: (text: string, _: number, y: number) => drawn.words.push({ text, y }),
  };
  Object.assign(canvas, {
    getContext: () => context,
    toBlob: (done: (blob: Blob) => void, _: string, quality: number) => {
      drawn.qualities.push(quality);
      done(new Blob([new Uint8Array(bytes(quality))]));
    },
  });
  vi.spyOn(document, 'createElement').mockReturnValue(canvas as never); // only a canvas is made here
  vi.stubGlobal('createImageBitmap', async () => view);
  vi.stubGlobal('fetch', async () => new Response('the tab'));
  answer({ place });
  Object.assign(fakeBrowser.tabs, {
    get: async () => ({ active, windowId: 3 }),
    captureVisibleTab: vi.fn(async () => 'data:image/png;base64,'),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What the page's script says of where the post stands. */
function answer(said: object): void {
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => said });
}

describe('a picture of a post', () => {
  it('is the post alone, as far as it is in view, in the screen’s own pixels', async () => {
    const picture = await takePicture(source, report);
    expect(fakeBrowser.tabs.captureVisibleTab).toHaveBeenCalledWith(3, { format: 'png' });
    expect(drawn.pictures).toEqual([[200, 0, 1_000, 1_200, 0, 0, 1_000, 1_200]]);
    expect(picture).toMatchObject({ type: 'image/jpeg' });
    expect(picture.bytes).toHaveLength(1_000);
  });

  it('says below the post when and where it was seen, and the report’s number', async () => {
    await takePicture(source, report);
    expect(drawn.words.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^2026-11-22T10:00:00\.\d{3}Z \(UTC\)$/),
      'https://www.facebook.com/groups/1/posts/7/',
      `Report ${report.id}`,
    ]);
    for (const { y } of drawn.words) {
      expect(y).toBeGreaterThanOrEqual(1_200);
      expect(y + 15).toBeLessThanOrEqual(drawn.canvas.height);
    }
  });

  it('breaks an address that is longer than the picture is wide, and makes room for it', async () => {
    const permalink = `https://www.facebook.com/${'p'.repeat(300)}`;
    await takePicture(source, { ...report, post: { ...report.post, permalink } });
    const address = drawn.words.slice(1, -1).map(({ text }) => text);
    expect(address.length).toBeGreaterThan(2);
    expect(address.join('')).toBe(permalink);
    for (const line of address) expect(line.length * LETTER).toBeLessThanOrEqual(drawn.canvas.width);
    expect(drawn.words.at(-1)!.y + 15).toBeLessThanOrEqual(drawn.canvas.height);
  });

  it('waits until the post stands still: feeds go on drawing after they were scrolled', async () => {
    const tops = [700, 400, 100, 100, 40, 40, 40];
    const still = { ...place, height: 300, top: 40 };
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async () => ({ place: { ...still, top: tops.shift() ?? 40 } }),
    });
    await takePicture(source, report);
    expect(drawn.pictures).toEqual([[200, 80, 1_000, 600, 0, 0, 1_000, 600]]);
    expect(fakeBrowser.tabs.captureVisibleTab, 'the first was taken while it moved').toHaveBeenCalledTimes(2);
  });

  it('is written ever more roughly until it is small enough to send', async () => {
    bytes = (quality) => quality * 1_000_000;
    const picture = await takePicture(source, report);
    expect(drawn.qualities).toEqual([0.85, 0.7, 0.5, 0.35]);
    expect(picture.bytes).toHaveLength(350_000);
  });
});

describe('no picture is taken', () => {
  it.each([
    ['the post is gone', () => answer({}), 'no longer on the page'],
    [
      'the page’s script does not answer',
      () => answer({ error: 'failed', message: 'x' }),
      'no longer on the page',
    ],
    ['the post is scrolled away', () => answer({ place: { ...place, top: 900 } }), 'out of view'],
    [
      'another tab is in front',
      () => {
        active = false;
      },
      'in front',
    ],
  ])('when %s', async (_, arrange, sentence) => {
    arrange();
    await expect(takePicture(source, report)).rejects.toThrow(sentence);
    expect(drawn.qualities).toEqual([]);
  });

  it('when the page never stands still', async () => {
    let top = 0;
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => ({ place: { ...place, top: top++ } }) });
    await expect(takePicture(source, report)).rejects.toThrow('stand still');
    expect(fakeBrowser.tabs.captureVisibleTab).not.toHaveBeenCalled();
  });

  it('when the browser does not let us any more', async () => {
    vi.mocked(fakeBrowser.tabs.captureVisibleTab).mockRejectedValue(new Error('not in effect'));
    await expect(takePicture(source, report)).rejects.toThrow('not in effect');
  });
});
