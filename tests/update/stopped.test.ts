// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClient, outcome } from './client';
import { type FeedServer, serveFeed } from './hostile-server';
import { makeFeed, makeKeys, packOf, publish, type TestFeed, withRoot } from './test-feed';

const servers: FeedServer[] = [];
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const first = makeFeed(packOf('2026.11.23'));
/** New keys and a new pack: all that an update may have to keep. */
const second: TestFeed = publish(withRoot(first, makeKeys()), packOf('2026.11.24'));
const third: TestFeed = publish(second, packOf('2026.11.25'));

/** Whatever the client does that lasts or leaves: from the n-th on, nothing of it happens any more. */
function stopAt(n: number): {
  readonly done: () => number;
  readonly stopped: Promise<void>;
  readonly wake: () => void;
} {
  let done = 0;
  let awake = false;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const isLast = () => !awake && ++done >= n;
  const { put, delete: remove } = IDBObjectStore.prototype;
  const { fetch } = globalThis;
  /** As the browser does when it stops a background: what was not committed is gone. */
  const instead = (store: IDBObjectStore): IDBRequest => {
    stop();
    store.transaction.abort();
    throw new DOMException('stopped', 'AbortError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    return isLast() ? (instead(this) as IDBRequest<IDBValidKey>) : put.apply(this, args);
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...args) {
    return isLast() ? (instead(this) as IDBRequest<undefined>) : remove.apply(this, args);
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation((...args) => {
    if (!isLast()) return fetch(...args);
    stop();
    return new Promise(() => {});
  });
  return {
    done: () => done,
    stopped,
    wake: () => {
      awake = true;
    },
  };
}

/** A client with the first pack, whose background is stopped at its n-th step of taking the second. */
async function stoppedAt(n: number) {
  const server = await serveFeed(first);
  servers.push(server);
  const client = makeClient(first, [server.url]);
  expect(outcome(await client.check())).toBe('installed 2026.11.23');
  server.feed = second;
  const stop = stopAt(n);
  await Promise.race([client.check(), stop.stopped]);
  stop.wake();
  vi.resetModules();
  const { checkFeed, fromFeed, readPack } = await import('../../lib/update');
  return { server, client, steps: stop.done(), checkFeed, fromFeed, readPack };
}

describe('a background that is stopped', async () => {
  it('between any two of its steps has whole rules, and takes the next ones', async () => {
    const { steps } = await stoppedAt(Number.POSITIVE_INFINITY);
    expect(steps).toBeGreaterThan(10);
    vi.restoreAllMocks();
    const seen = new Set<string>();
    for (let n = 1; n <= steps; n++) {
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      const { server, client, checkFeed, fromFeed, readPack } = await stoppedAt(n);
      const [best] = (await fromFeed(client.feed, client.bundled.version)).packs;
      expect(await readPack(best!.sha256), `stopped at step ${n}: the bytes of the pack`).toBeDefined();
      seen.add(best!.version);
      server.feed = third;
      const checked = await checkFeed({ feed: client.feed, now: client.now, bundled: client.bundled });
      expect(outcome(checked), `stopped at step ${n}: the next update`).toBe('installed 2026.11.25');
      vi.restoreAllMocks();
    }
    expect([...seen]).toEqual(['2026.11.23']);
  });
});
