import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { whileAwake } from '../../entrypoints/background/while-awake';

let signs: number;
beforeEach(() => {
  vi.useFakeTimers();
  signs = 0;
  Object.assign(fakeBrowser.runtime, {
    getPlatformInfo: async () => {
      signs++;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a task of minutes', () => {
  it('gives the browser a sign of life in every half minute, and none once it is done', async () => {
    const work = whileAwake(() => new Promise((done) => setTimeout(() => done('sent'), 150_000)));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(signs).toBe(1);
    await vi.advanceTimersByTimeAsync(121_000);
    expect(await work).toBe('sent');
    expect(signs).toBeGreaterThanOrEqual(5);
    const before = signs;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signs).toBe(before);
  });

  it('that fails says so and gives no further signs', async () => {
    await expect(whileAwake(() => Promise.reject(new Error('no line')))).rejects.toThrow('no line');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signs).toBe(0);
  });
});
