import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { healthOf, type Seen, troubleOn } from '../../../lib/feed/watch/health';
import { createStretch } from '../../../lib/feed/watch/stretch';
import { stubLayout } from './layout';

const seen = (changes: Partial<Seen>): Seen => ({
  kind: 'feed',
  read: 0,
  wordless: 0,
  stranded: false,
  watched: 60_000,
  isBare: (): boolean => false,
  ...changes,
});

describe('the health of a page', () => {
  it.each([
    ['a feed whose posts are read', { read: 3 }, undefined, 'ok'],
    ['a feed that just came into view', { watched: 7_999 }, undefined, 'starting'],
    ['a feed without posts', {}, 'no-posts', 'unreadable'],
    ['a feed without posts or anything else', { isBare: (): boolean => true }, undefined, 'ok'],
    [
      'such a feed that is scrolled on and on',
      { isBare: (): boolean => true, stranded: true },
      'no-posts',
      'unreadable',
    ],
    ['a post’s own page without one', { kind: 'post' }, 'no-posts', 'unreadable'],
    ['a post’s own page whose post says nothing', { kind: 'post', wordless: 1 }, 'no-words', 'unreadable'],
    ['a feed that begins with two pictures', { wordless: 2 }, undefined, 'ok'],
    ['a feed that begins with three', { wordless: 3 }, 'no-words', 'unreadable'],
    ['a feed with some pictures in a row', { read: 20, wordless: 9 }, undefined, 'ok'],
    ['a feed whose words are gone at once', { read: 20, wordless: 10 }, 'no-words', 'unreadable'],
    ['a feed that goes on without posts', { read: 20, stranded: true }, 'no-posts', 'unreadable'],
    ['a page that need not have posts', { kind: 'page', stranded: true }, undefined, 'not-a-feed'],
    [
      'such a page with posts that all lost their words',
      { kind: 'page', wordless: 10 },
      'no-words',
      'unreadable',
    ],
    ['a conversation', { kind: 'private', wordless: 99 }, undefined, 'not-a-feed'],
  ] as const)('%s', (_, changes, trouble, health) => {
    expect([troubleOn(seen(changes)), healthOf(seen(changes))]).toEqual([trouble, health]);
  });
});

describe('a stretch without posts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    stubLayout();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const VIEW = 800;
  function scrollTo(stretch: ReturnType<typeof createStretch>, views: number): void {
    vi.stubGlobal('innerHeight', VIEW);
    vi.stubGlobal('scrollY', views * VIEW);
    vi.advanceTimersByTime(1_000);
    stretch.scrolled();
  }

  it('is long after more than eight views, once posts had a moment to come', () => {
    const stretch = createStretch();
    scrollTo(stretch, 20);
    scrollTo(stretch, 28);
    vi.advanceTimersByTime(10_000);
    expect(stretch.isLong(), 'eight views').toBe(false);
    scrollTo(stretch, 29);
    expect(stretch.isLong(), 'just now').toBe(false);
    vi.advanceTimersByTime(4_000);
    expect(stretch.isLong()).toBe(true);
  });

  it('ends with a post, and with a way back', () => {
    const stretch = createStretch();
    scrollTo(stretch, 0);
    scrollTo(stretch, 9);
    vi.advanceTimersByTime(4_000);
    stretch.end();
    expect(stretch.isLong(), 'a post was read').toBe(false);
    scrollTo(stretch, 9);
    scrollTo(stretch, 18);
    vi.advanceTimersByTime(4_000);
    expect(stretch.isLong()).toBe(true);
    scrollTo(stretch, 10);
    expect(stretch.isLong(), 'scrolled back').toBe(false);
  });

  it('is looked at twice a second at most', () => {
    const stretch = createStretch();
    const asked = vi.fn(() => 0);
    vi.stubGlobal('innerHeight', VIEW);
    vi.advanceTimersByTime(1_000);
    Object.defineProperty(globalThis, 'scrollY', { configurable: true, get: asked });
    for (let event = 0; event < 100; event++) stretch.scrolled();
    const once = asked.mock.calls.length;
    expect(once).toBeGreaterThan(0);
    vi.advanceTimersByTime(499);
    stretch.scrolled();
    expect(asked).toHaveBeenCalledTimes(once);
    vi.advanceTimersByTime(1);
    stretch.scrolled();
    expect(asked.mock.calls.length).toBeGreaterThan(once);
  });
});
