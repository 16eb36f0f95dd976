import { AsyncLocalStorage } from 'node:async_hooks';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Which life of the background a call belongs to: promises, listeners and timers keep it. */
const lives = new AsyncLocalStorage<Life>();

interface Life {
  /** Calls to the browser until it stops this life; then nothing answers any more, as if it had never been asked. */
  left: number;
}

const never = () => new Promise<never>(() => {});

/** Whether this call comes from a life that was stopped, or stops it. */
function isStopped(): boolean {
  const life = lives.getStore();
  return life !== undefined && life.left-- <= 0;
}

/**
 * Makes every use of storage, every opening of a database, every alarm and every word to a tab a place where the browser may stop us.
 * Gives back how to undo that.
 */
export function makeStoppable(): () => void {
  const { storage, alarms, tabs } = fakeBrowser;
  const undo: (() => void)[] = [];
  const wrap = (part: object, names: readonly string[], whenStopped: () => unknown) => {
    const target = part as Record<string, (...given: unknown[]) => unknown>; // by name, whatever they take
    for (const name of names) {
      const real = target[name]!;
      target[name] = function (this: unknown, ...given) {
        return isStopped() ? whenStopped() : real.apply(this, given);
      };
      undo.push(() => {
        target[name] = real;
      });
    }
  };
  wrap(storage.local, ['get', 'set', 'remove'], never);
  wrap(storage.session, ['get', 'set', 'clear'], never);
  wrap(alarms, ['create'], never);
  wrap(tabs, ['query', 'sendMessage'], never);
  wrap(IDBFactory.prototype, ['open'], () => new IDBOpenDBRequest());
  return () => {
    for (const one of undo) one();
  };
}

/**
 * Lives until the `left`th call to the browser, or until `work` is done.
 * @returns whether it was stopped before
 */
export async function liveUntil(left: number, work: () => Promise<unknown>): Promise<boolean> {
  const life = { left };
  return lives.run(life, async () => {
    const done = work().then(() => false);
    const stopped = (async () => {
      while (life.left >= 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return true;
    })();
    return Promise.race([done, stopped]);
  });
}
