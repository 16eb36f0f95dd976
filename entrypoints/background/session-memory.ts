import { browser } from 'wxt/browser';

/** A bounded memory that lasts until the browser closes, and outlives the background. */
export interface SessionMemory {
  /** What is remembered under these keys; nothing for the others. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Remembers these, and forgets the oldest beyond the limit. Gives whether it worked. */
  remember(entries: ReadonlyMap<string, unknown>): Promise<boolean>;
}

/**
 * A memory in `storage.session`, one item per entry and one with their order. It stays in the computer's working memory, never on
 * disk. Where there is no room (1 MB before Chrome 112) half is forgotten; where there is none at all, nothing is remembered.
 */
export function sessionMemory({ name, limit }: { name: string; limit: number }): SessionMemory {
  const orderKey = `${name}:order`;
  const itemKey = (key: string) => `${name}:${key}`;
  let turn: Promise<unknown> = Promise.resolve();

  const write = async (entries: ReadonlyMap<string, unknown>, room: number): Promise<void> => {
    const area = browser.storage.session;
    const known = await readOrder(orderKey);
    const order = [...known.filter((key) => !entries.has(key)), ...entries.keys()];
    const kept = order.slice(-room);
    const forgotten = order.slice(0, order.length - kept.length);
    await area.remove(forgotten.map(itemKey));
    const items = [...entries].filter(([key]) => kept.includes(key));
    await area.set({
      [orderKey]: kept,
      ...Object.fromEntries(items.map(([key, value]) => [itemKey(key), value])),
    });
  };

  return {
    async recall(keys) {
      try {
        const items = await browser.storage.session.get(keys.map(itemKey));
        const found = keys.filter((key) => items[itemKey(key)] !== undefined);
        return new Map(found.map((key) => [key, items[itemKey(key)]]));
      } catch {
        return new Map();
      }
    },
    remember(entries) {
      // One after the other: two batches that read the same order would lose each other's keys.
      const done = turn.then(() => tryToWrite(write, entries, limit));
      turn = done;
      return done;
    },
  };
}

async function tryToWrite(
  write: (entries: ReadonlyMap<string, unknown>, room: number) => Promise<void>,
  entries: ReadonlyMap<string, unknown>,
  limit: number,
): Promise<boolean> {
  for (const room of [limit, Math.ceil(limit / 2)]) {
    try {
      await write(entries, room);
      return true;
    } catch {
      // Full, or no such storage in this browser: less is tried, then nothing.
    }
  }
  return false;
}

async function readOrder(orderKey: string): Promise<readonly string[]> {
  const { [orderKey]: order } = await browser.storage.session.get(orderKey);
  return Array.isArray(order) ? order.filter((key) => typeof key === 'string') : [];
}
