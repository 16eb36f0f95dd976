import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from '../../entrypoints/sites/context';

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** The extension is updated: the script that stays behind has no id any more. */
const orphan = () => vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('');

describe('a content script’s life', () => {
  it('ends when its extension is gone, and its timers and listeners with it', () => {
    const ctx = new ContentScriptContext('facebook');
    const [ended, tick, later, hear] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    ctx.onInvalidated(ended);
    ctx.setInterval(tick, 100);
    ctx.setTimeout(later, 500);
    ctx.addEventListener(window, 'popstate', hear);
    vi.advanceTimersByTime(250);
    dispatchEvent(new Event('popstate'));
    expect([tick, hear, ended].map((each) => each.mock.calls.length)).toEqual([2, 1, 0]);
    expect(ctx.isValid).toBe(true);

    orphan();
    vi.advanceTimersByTime(1_000);
    dispatchEvent(new Event('popstate'));
    expect([tick, later, hear, ended].map((each) => each.mock.calls.length)).toEqual([2, 0, 1, 1]);
    expect(ctx.isInvalid).toBe(true);
  });

  it('ends when the same script begins anew on the page, and not for another one', () => {
    const [first, other] = [new ContentScriptContext('facebook'), new ContentScriptContext('instagram')];
    expect([first.isValid, other.isValid]).toEqual([true, true]);
    const second = new ContentScriptContext('facebook');
    expect([first.isValid, second.isValid, other.isValid]).toEqual([false, true, true]);
  });

  it('hears once of each new address', () => {
    const ctx = new ContentScriptContext('facebook');
    const moved = vi.fn();
    ctx.addEventListener(window, 'wxt:locationchange', moved);
    vi.advanceTimersByTime(3_000);
    expect(moved).not.toHaveBeenCalled();
    history.replaceState(null, '', '/groups/1/');
    vi.advanceTimersByTime(3_000);
    expect(moved).toHaveBeenCalledTimes(1);
  });
});
