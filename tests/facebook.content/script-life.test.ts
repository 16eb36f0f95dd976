import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from '../../entrypoints/sites/script-life';

let id: string | undefined;
beforeEach(() => {
  vi.useFakeTimers();
  id = 'ours';
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockImplementation(() => id as string); // gone after a reload
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a content script', () => {
  it('lives until a newer copy of it starts, not another site’s', () => {
    const script = new ContentScriptContext('facebook');
    const ended = vi.fn();
    script.onInvalidated(ended);
    new ContentScriptContext('instagram');
    expect([script.isValid, ended.mock.calls.length]).toEqual([true, 0]);
    const newer = new ContentScriptContext('facebook');
    expect([script.isInvalid, ended.mock.calls.length, newer.isValid]).toEqual([true, 1, true]);
  });

  it('notices that its extension was reloaded by the next sign of life, and does nothing more', () => {
    const script = new ContentScriptContext('facebook');
    const [ended, task, heard] = [vi.fn(), vi.fn(), vi.fn()];
    script.onInvalidated(ended);
    script.setInterval(task, 1_000);
    script.addEventListener(window, 'popstate', heard);
    vi.advanceTimersByTime(2_000);
    expect(task).toHaveBeenCalledTimes(2);
    id = undefined;
    vi.advanceTimersByTime(10_000);
    dispatchEvent(new Event('popstate'));
    expect([ended, task, heard].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 0]);
  });

  it('looks at the address each second, as long as it lives', () => {
    const script = new ContentScriptContext('facebook');
    const changed = vi.fn();
    script.addEventListener(window, 'wxt:locationchange', changed);
    vi.advanceTimersByTime(3_000);
    expect(changed).not.toHaveBeenCalled();
    history.pushState(null, '', '/elsewhere');
    vi.advanceTimersByTime(1_000);
    vi.advanceTimersByTime(3_000);
    expect(changed).toHaveBeenCalledTimes(1);
    id = undefined;
    history.replaceState(null, '', '/');
    vi.advanceTimersByTime(3_000);
    expect(changed, 'after its end').toHaveBeenCalledTimes(1);
  });
});
