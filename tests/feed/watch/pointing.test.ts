import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { homePage, message, unit } from '../facebook/page';
import { type Stage, startFeed } from './stage';

const LURE = 'Typing job in Sihanoukville, Telegram only';
const HONEST = 'Baker wanted, come by with your certificate';

const post = (text: string) => unit({ content: message(text) });
const block = (text: string) =>
  [...document.querySelectorAll('[data-ad-rendering-role="story_message"]')].find((one) =>
    one.textContent.includes(text),
  )!;
const pressRight = (element: Element) =>
  element.dispatchEvent(new Event('contextmenu', { bubbles: true, composed: true }));
/** happy-dom lays nothing out: every box stands here. */
const standAt = (top: number, height = 200) =>
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ left: 20, right: 520, width: 500, x: 20, y: top },
    top,
    height,
    bottom: top + height,
  } as DOMRect);

let stage: Stage;
beforeEach(async () => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
  standAt(10);
  homePage(post(LURE), post(HONEST));
  stage = startFeed();
  await stage.wait();
});
afterEach(() => {
  stage.feed.stop();
  expect(stage.failures).toEqual([]);
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('posts in view', () => {
  it('are named, with a warning or without', () => {
    expect(stage.feed.inView()).toEqual([
      { key: expect.any(String), excerpt: LURE },
      { key: expect.any(String), excerpt: HONEST },
    ]);
  });

  it('are none above or below the view', () => {
    standAt(-300);
    expect(stage.feed.inView()).toEqual([]);
    standAt(innerHeight + 1);
    expect(stage.feed.inView()).toEqual([]);
  });
});

describe('a post that the person points at', () => {
  it('is the one by its key, read as it stands now', () => {
    const [, { key } = { key: '' }] = stage.feed.inView();
    expect(stage.feed.post(key)).toMatchObject({ key, text: HONEST });
    expect(stage.feed.post('no such post')).toBeUndefined();
    expect(stage.feed.block(key)?.textContent, 'its words’ block goes along').toContain(HONEST);
    expect(stage.feed.block('no such post')).toBeUndefined();
  });

  it('is the one under the last right click, with a warning or without', () => {
    expect(stage.feed.post(), 'nobody clicked').toBeUndefined();
    pressRight(block(HONEST));
    expect(stage.feed.post()?.text).toBe(HONEST);
    pressRight(block(LURE));
    expect(stage.feed.post()?.text).toBe(LURE);
    pressRight(document.body);
    expect(stage.feed.post(), 'between posts there is none').toBeUndefined();
  });

  it('is none while a dialog covers it', () => {
    pressRight(block(HONEST));
    block(HONEST).closest('[data-test="list"]')!.setAttribute('aria-hidden', 'true');
    expect(stage.feed.post()).toBeUndefined();
  });
});

describe('for a picture a post', () => {
  it('is brought into view only when a part of it is outside, and its place is told', () => {
    const scroll = vi.fn();
    Element.prototype.scrollIntoView = scroll;
    const [, { key } = { key: '' }] = stage.feed.inView();
    const place = { left: 20, top: 10, width: 500, height: 200 };
    expect(stage.feed.frame(key)).toEqual({ ...place, viewWidth: innerWidth, viewHeight: innerHeight });
    expect(scroll).not.toHaveBeenCalled();
    standAt(-50);
    expect(stage.feed.frame(key), 'as far as it is in view').toMatchObject({ top: 0, height: 150 });
    expect(scroll).toHaveBeenCalledOnce();
    expect(stage.feed.frame('no such post')).toBeUndefined();
  });
});
