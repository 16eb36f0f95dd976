import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, askTab, isRefusal, PROTOCOL } from '../../lib/messages';

const rules = { version: '1', published: '2026-11-21', source: 'bundled' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('ask', () => {
  it('gives the background’s answer and speaks this version', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(rules);
    expect(await ask({ type: 'rules' })).toEqual(rules);
    expect(send).toHaveBeenCalledWith({ type: 'rules', v: PROTOCOL });
  });

  it.each([
    ['is thrown away with the background', () => Promise.reject(new Error('message port closed'))],
    ['comes back empty', () => Promise.resolve(undefined)],
  ])('asks once more when an answer %s', async (_, lose) => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementationOnce(lose);
    send.mockResolvedValueOnce(rules);
    expect(await ask({ type: 'rules' })).toEqual(rules);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up after the second loss, with a refusal instead of an error', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    expect(await ask({ type: 'rules' })).toMatchObject({ error: 'failed' });
  });

  it('does not ask again when the background refused', async () => {
    const refusal = { error: 'failed', message: 'The rules could not be read.' };
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(refusal);
    expect(await ask({ type: 'rules' })).toEqual(refusal);
    expect(send).toHaveBeenCalledOnce();
  });

  it('says that it is outdated once the extension was reloaded under the page', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    fakeBrowser.runtime.id = '';
    expect(await ask({ type: 'rules' })).toMatchObject({ error: 'outdated' });
    expect(send).not.toHaveBeenCalled();
  });
});

describe('askTab', () => {
  it('refuses when no content script listens in the tab', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(isRefusal(await askTab(3, { type: 'status' }))).toBe(true);
  });
  it('refuses when a frozen tab does not answer in three seconds', async () => {
    vi.useFakeTimers();
    try {
      vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockReturnValue(new Promise(() => {}));
      const asked = askTab(3, { type: 'status' });
      await vi.advanceTimersByTimeAsync(3_000);
      expect(isRefusal(await asked)).toBe(true);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
