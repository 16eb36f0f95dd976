// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { outcome, versions } from './client';
import { type FeedServer, forFile, serveFeed } from './hostile-server';
import { useSetting } from './setting';
import { packOf, publish } from './test-feed';

const setting = useSetting();
const check = async () => outcome(await setting.client.check());
const others: FeedServer[] = [];
/** One more web host with the same files. */
const anotherServer = async (): Promise<FeedServer> => {
  const server = await serveFeed(setting.server.feed);
  others.push(server);
  return server;
};
afterEach(() => Promise.all(others.splice(0).map((server) => server.close())));

describe('a check', () => {
  it('asks for two small files when nothing is new', async () => {
    await check();
    setting.server.asked.length = 0;
    expect(await check()).toBe('unchanged');
    expect(setting.server.asked.map(({ path }) => path)).toEqual(['2.root.json', 'timestamp.json']);
  });

  it('says nothing about who asks', async () => {
    setting.server.trick = (_, response) => {
      response.setHeader('set-cookie', 'who=you');
      return false;
    };
    await check();
    await check();
    expect(setting.server.asked.length).toBeGreaterThan(5);
    for (const { headers } of setting.server.asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(headers.authorization).toBeUndefined();
    }
  });

  it('does not follow where the server sends it on to', async () => {
    const elsewhere = await anotherServer();
    setting.server.trick = (path, response) => {
      response.writeHead(302, { location: `${elsewhere.url}${path}` }).end();
      return true;
    };
    expect(await check()).toBe('not-a-feed');
    expect(elsewhere.asked).toEqual([]);
  });

  it('keeps when it was, and what came of it', async () => {
    await check();
    const { last } = await setting.client.inUse();
    expect(last).toEqual({ feed: expect.any(String), at: '2026-12-01T12:00:00.000Z' });
  });
});

describe('what the browser kept', () => {
  /** As a browser that kept a forged file under the good one’s ETag: the server says that it is still the same. */
  const keptForged = (file: RegExp) => {
    setting.server.trick = (path, response) => {
      if (!file.test(path) || response.req.headers['cache-control'] === 'no-cache') return false;
      response.writeHead(200).end('{"forged":true}');
      return true;
    };
  };

  it.each([
    ['the next root', /^2\.root/],
    ['the timestamp', /^timestamp/],
    ['the snapshot', /snapshot/],
    ['the targets', /targets\.json$/],
    ['the pack', /pack\.json$/],
  ])('in place of %s is asked for once more, whole', async (_, file) => {
    keptForged(file);
    expect(await check()).toBe('installed 2026.11.23');
  });

  it('is not at fault where a server is silent: that one is asked once', async () => {
    setting.server.trick = forFile(/./, (response) => void response.destroy());
    const asking = vi.spyOn(globalThis, 'fetch');
    expect(await check()).toBe('unreachable');
    expect(asking).toHaveBeenCalledTimes(1);
  });
});

describe('a network that is gone', () => {
  it('is never taken for a feed without a newer root', async () => {
    // Chromium says of every network error the words by which the library knows that a file isn’t there.
    const { fetch } = globalThis;
    vi.spyOn(globalThis, 'fetch').mockImplementation((address, options) =>
      String(address).endsWith('root.json')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetch(address, options),
    );
    expect(await check()).toBe('unreachable');
  });
});

describe('mirrors', () => {
  it('stand in for one that is down', async () => {
    const { client, server } = setting;
    const down = await anotherServer();
    down.trick = forFile(/./, (response) => void response.destroy());
    client.feed.urls = [down.url, server.url];
    expect(await check()).toBe('installed 2026.11.23');
  });

  it('stand in for one that serves something else, or stays behind', async () => {
    const { client, server, feed } = setting;
    const behind = await anotherServer();
    server.feed = publish(feed, packOf('2026.11.24'));
    await check();
    const forged = await anotherServer();
    forged.trick = forFile(/./, (response) => void response.writeHead(200).end('<title>Log in</title>'));
    server.feed = publish(server.feed, packOf('2026.11.25'));
    client.feed.urls = [forged.url, behind.url, server.url];
    expect(await check()).toBe('installed 2026.11.25');
    expect(await versions(client)).toEqual(['2026.11.25', '2026.11.24']);
  });

  it('are asked in random order, and the first good one is enough', async () => {
    const { client, server } = setting;
    const second = await anotherServer();
    client.feed.urls = [server.url, second.url];
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.9).mockReturnValueOnce(0.1);
    await check();
    expect(server.asked).toEqual([]);
    expect(second.asked.length).toBeGreaterThan(0);
  });

  it('that all keep us waiting are not all waited for', async () => {
    const { client, server } = setting;
    server.trick = () => true; // says nothing
    client.feed.urls = Array.from({ length: 12 }, (_, at) => `${server.url}mirror-${at}/`);
    client.patience = 100; // and 500 for all together
    const asking = vi.spyOn(globalThis, 'fetch');
    expect(await check()).toBe('unreachable');
    expect(asking.mock.calls.length).toBeGreaterThan(0);
    expect(asking.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('say together what is wrong: a forged answer tells more than none', async () => {
    const { client, server } = setting;
    const down = await anotherServer();
    down.trick = forFile(/./, (response) => void response.destroy());
    server.trick = forFile(/pack\.json$/, (response) => void response.writeHead(200).end('{}'));
    client.feed.urls = [down.url, server.url];
    expect(await check()).toBe('untrusted');
  });
});
