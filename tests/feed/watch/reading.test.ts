import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SiteReader } from '../../../lib/feed';
import type { Navigation } from '../../../lib/feed/watch/navigation';
import type { PostLife } from '../../../lib/feed/watch/post-life';
import { createReading } from '../../../lib/feed/watch/reading';
import { createSlices } from '../../../lib/feed/watch/slices';
import { createTimers } from '../../../lib/feed/watch/timers';
import type { TrackedPost } from '../../../lib/feed/watch/tracked-posts';
import { stubLayout } from './layout';

const READING = { post: { key: 'facebook:1', text: 'Words' }, signature: '1' };

beforeEach(() => {
  vi.useFakeTimers();
  stubLayout();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Posts being read, and those whose words were taken in. */
function open() {
  const taken: TrackedPost[] = [];
  const fail = (cause: unknown) => {
    throw cause;
  };
  const reading = createReading({
    reader: { read: () => READING } as unknown as SiteReader, // reading asks for no more
    life: { update: (post: TrackedPost) => void taken.push(post) } as unknown as PostLife, // the same
    navigation: { here: () => ({ surface: { kind: 'feed' } }), read() {} } as unknown as Navigation, // the same
    slices: createSlices(fail),
    timers: createTimers(fail),
    isWatching: () => true,
    wentFar: () => {},
    failed: fail,
  });
  return { reading, taken };
}

function post(box: Element, changedAt = performance.now() - 60_000): TrackedPost {
  const at = { foundAt: changedAt, changedAt, foundIn: { surface: { kind: 'feed' } } };
  return { ...at, box, is: 'post', near: true, queued: false, dismissed: false } as unknown as TrackedPost; // no seed is looked for
}

function boxOnPage(): Element {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  return box;
}

it('a post that is let go of before its turn is read no more, and who follows in its box is', async () => {
  const { reading, taken } = open();
  const box = boxOnPage();
  const [former, next] = [post(box), post(box)];
  reading.begin(former);
  reading.wake(former);
  reading.end(former);
  reading.begin(next);
  reading.wake(next);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(taken).toEqual([next]);
});

it('a post that is let go of while it settles is waited for no more', async () => {
  const { reading, taken } = open();
  const [left, stays] = [boxOnPage(), boxOnPage()];
  document.body.append(left, stays);
  const former = post(left, performance.now());
  const other = post(stays, performance.now());
  for (const each of [former, other]) {
    reading.begin(each);
    reading.wake(each);
  }
  reading.end(former);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(taken).toContain(other);
  expect(taken).not.toContain(former);
});
