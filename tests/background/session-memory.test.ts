import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sessionMemory } from '../../entrypoints/background/session-memory';

const keysOf = (entries: Record<string, unknown>) => new Map(Object.entries(entries));

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('sessionMemory', () => {
  it('recalls what was remembered, also after the background was stopped', async () => {
    await sessionMemory({ name: 'n', limit: 3 }).remember(keysOf({ a: 1 }));
    const afterRestart = sessionMemory({ name: 'n', limit: 3 });
    expect(await afterRestart.recall(['a', 'b'])).toEqual(keysOf({ a: 1 }));
  });

  it('forgets the oldest beyond its limit, and leaves nothing of it behind', async () => {
    const memory = sessionMemory({ name: 'n', limit: 2 });
    for (const key of ['a', 'b', 'c']) await memory.remember(keysOf({ [key]: key }));
    expect([...(await memory.recall(['a', 'b', 'c'])).keys()]).toEqual(['b', 'c']);
    expect(Object.keys(await fakeBrowser.storage.session.get())).toHaveLength(3);
  });

  it('counts what is remembered again as new', async () => {
    const memory = sessionMemory({ name: 'n', limit: 2 });
    await memory.remember(keysOf({ a: 1, b: 1 }));
    await memory.remember(keysOf({ a: 2 }));
    await memory.remember(keysOf({ c: 1 }));
    expect(await memory.recall(['a', 'b', 'c'])).toEqual(keysOf({ a: 2, c: 1 }));
  });

  it('keeps no more than its limit of one large batch', async () => {
    const memory = sessionMemory({ name: 'n', limit: 2 });
    await memory.remember(keysOf({ a: 1, b: 1, c: 1 }));
    expect([...(await memory.recall(['a', 'b', 'c'])).keys()]).toEqual(['b', 'c']);
  });

  it('loses nothing when two batches arrive at once', async () => {
    const memory = sessionMemory({ name: 'n', limit: 9 });
    await Promise.all([memory.remember(keysOf({ a: 1 })), memory.remember(keysOf({ b: 1 }))]);
    await memory.remember(keysOf({ c: 1 }));
    expect(await memory.recall(['a', 'b', 'c'])).toEqual(keysOf({ a: 1, b: 1, c: 1 }));
    const order = (await fakeBrowser.storage.session.get('n:order'))['n:order'];
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('keeps two memories apart', async () => {
    await sessionMemory({ name: 'n', limit: 3 }).remember(keysOf({ a: 1 }));
    expect((await sessionMemory({ name: 'm', limit: 3 }).recall(['a'])).size).toBe(0);
  });

  it('forgets half when there is no room, and tries again', async () => {
    const memory = sessionMemory({ name: 'n', limit: 4 });
    await memory.remember(keysOf({ a: 1, b: 1, c: 1 }));
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    expect(await memory.remember(keysOf({ d: 1 }))).toBe(true);
    expect([...(await memory.recall(['a', 'b', 'c', 'd'])).keys()]).toEqual(['c', 'd']);
  });

  it('goes on without remembering where the browser has no such storage', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('gone'));
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('gone'));
    const memory = sessionMemory({ name: 'n', limit: 4 });
    expect(await memory.remember(keysOf({ a: 1 }))).toBe(false);
    expect((await memory.recall(['a'])).size).toBe(0);
  });

  it('goes on when the stored order is damaged', async () => {
    await fakeBrowser.storage.session.set({ 'n:order': 'rubbish' });
    const memory = sessionMemory({ name: 'n', limit: 4 });
    expect(await memory.remember(keysOf({ a: 1 }))).toBe(true);
    expect(await memory.recall(['a'])).toEqual(keysOf({ a: 1 }));
  });
});
