// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterSession, withinSession } from '../../lib/settings';
import { fakeLocks } from './fake-locks';

let locks: ReturnType<typeof fakeLocks>;
beforeEach(() => {
  locks = fakeLocks();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const never = () => new Promise<never>(() => {});

describe('the end of a session', () => {
  it('waits for what is done within it, and holds up what comes later', async () => {
    const order: string[] = [];
    let finish = () => {};
    const first = withinSession(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('sent');
    });
    const end = afterSession(async () => order.push('ended'));
    const later = withinSession(async () => order.push('of the next person'));
    expect(locks.waiting()).toBe(2);
    finish();
    await Promise.all([first, end, later]);
    expect(order).toEqual(['sent', 'ended', 'of the next person']);
  });

  it('waits for a minute at most', async () => {
    const minute = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(minute.signal);
    void withinSession(never);
    const end = afterSession(async () => 'ended');
    minute.abort();
    expect(await end).toBe('ended');
    expect(timeout).toHaveBeenCalledExactlyOnceWith(60_000);
  });

  it('fails as what it does fails, and does it once', async () => {
    const end = vi.fn(async () => {
      throw new Error('disk');
    });
    await expect(afterSession(end)).rejects.toThrow('disk');
    expect(end).toHaveBeenCalledOnce();
  });
});
