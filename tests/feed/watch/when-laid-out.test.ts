import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenLaidOut } from '../../../lib/feed/watch/when-laid-out';

let observers: { tell(): void; observed: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  observers = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observed = 0;
      constructor(readonly tell: () => void) {
        observers.push(this);
      }
      observe(): void {
        this.observed += 1;
      }
      disconnect(): void {
        this.observed -= 1;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what waits for a layout', () => {
  it('is done with the next frame, once, and nothing is observed afterwards', () => {
    const task = vi.fn();
    whenLaidOut(task);
    expect(observers.map(({ observed }) => observed)).toEqual([1]);
    expect(task).not.toHaveBeenCalled();
    observers[0]?.tell();
    vi.advanceTimersByTime(10_000);
    expect(task).toHaveBeenCalledOnce();
    expect(observers.map(({ observed }) => observed)).toEqual([0]);
  });

  it('is done after a second where no frame is drawn', () => {
    const task = vi.fn();
    whenLaidOut(task);
    vi.advanceTimersByTime(999);
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(task).toHaveBeenCalledOnce();
    expect(observers.map(({ observed }) => observed)).toEqual([0]);
  });
});
