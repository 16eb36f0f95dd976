// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { outcome, versions } from './client';
import { forFile } from './hostile-server';
import { useSetting } from './setting';
import { EXPIRES, makeFeed, makeKeys, packOf, publish, rootOf, type TestFeed, withRoot } from './test-feed';

const setting = useSetting();
const check = async () => outcome(await setting.client.check());

describe('a client that was away for long', () => {
  it('follows several new roots, each signed by two of three keys before it', async () => {
    await check();
    let { feed } = setting;
    for (let round = 0; round < 3; round++) {
      const keys = makeKeys();
      const signers = [...feed.keys.root.signers.slice(1), ...keys.root.signers.slice(1)];
      feed = withRoot(feed, keys, { signedBy: { root: signers } });
    }
    setting.server.feed = publish(feed, packOf('2026.11.24'));
    expect(await check()).toBe('installed 2026.11.24');
  });

  it('follows more new roots than one look may, a part each time', async () => {
    await check();
    let { feed } = setting;
    for (let round = 0; round < 25; round++) feed = withRoot(feed, makeKeys());
    setting.server.feed = publish(feed, packOf('2026.11.24'));
    expect(await check(), 'it looks twice, and follows ten each time').toBe('untrusted');
    setting.server.asked.length = 0;
    expect(await check()).toBe('installed 2026.11.24');
    expect(setting.server.asked[0]?.path).toBe('22.root.json');
  });

  it('takes a root that has run out for a step on the way, but not for the last one', async () => {
    const { feed, server } = setting;
    const expired = withRoot(feed, makeKeys(), { expires: { root: '2026-11-30T00:00:00Z' } });
    server.feed = publish(expired, packOf('2026.11.24'));
    expect(await check()).toBe('expired');
    server.feed = publish(withRoot(expired, makeKeys()), packOf('2026.11.25'));
    expect(await check()).toBe('installed 2026.11.25');
  });

  it('keeps a new root though nothing else could be read: who has the old keys alone finds no way back', async () => {
    const { feed, server } = setting;
    await check();
    server.feed = withRoot(feed, makeKeys());
    server.trick = forFile('timestamp.json', (response) => void response.writeHead(500).end());
    expect(await check()).toBe('unreachable');
    server.feed = publish(feed, packOf('2026.11.24'));
    server.trick = undefined;
    expect(await check()).toBe('untrusted');
  });

  it('finds new rules when the server comes back after a month', async () => {
    const { feed, server, client } = setting;
    server.feed = publish(feed, packOf('2026.11.24'), { expires: { timestamp: '2026-12-08T00:00:00Z' } });
    await check();
    server.trick = (_, response) => {
      response.destroy();
      return true;
    };
    client.now = new Date('2027-01-05T00:00:00Z');
    expect(await check()).toBe('unreachable');
    expect(await versions(client)).toEqual(['2026.11.24']);
    server.trick = undefined;
    expect(await check()).toBe('expired');
    server.feed = publish(server.feed, packOf('2027.01.04'));
    expect(await check()).toBe('installed 2027.01.04');
  });
});

describe('a feed whose daily keys were stolen', () => {
  it('is followed again once a new root replaces them, though versions were driven up', async () => {
    const { feed, server, client } = setting;
    const driven = publish(feed, packOf('2026.11.23'), {
      versions: { timestamp: 1_000_000, snapshot: 1_000_000, targets: 1 },
    });
    server.feed = driven;
    expect(await check()).toBe('installed 2026.11.23');
    server.feed = publish(feed, packOf('2026.11.24'));
    expect(await check()).toBe('older');
    const fresh = makeKeys();
    const keys = { ...fresh, root: feed.keys.root, targets: feed.keys.targets };
    server.feed = publish(withRoot(feed, keys), packOf('2026.11.24'));
    expect(await check()).toBe('installed 2026.11.24');
    expect(await versions(client)).toEqual(['2026.11.24', '2026.11.23']);
  });

  it('is read anew when only the key of the targets was replaced, though the timestamp is the known one', async () => {
    const { feed, server } = setting;
    await check();
    const keys = { ...feed.keys, targets: makeKeys().targets };
    const rotated = withRoot(feed, keys);
    const again = publish({ ...rotated, version: 0 }, packOf('2026.11.24'));
    server.feed = again;
    expect(await check()).toBe('installed 2026.11.24');
  });
});

describe('a clock that is wrong', () => {
  it('by years in the past does not revive what has run out since the newest day that was signed', async () => {
    const { feed, server, client } = setting;
    client.now = new Date('2009-01-01T00:00:00Z');
    expect(await check()).toBe('installed 2026.11.23');
    server.feed = publish(feed, packOf('2026.11.24'), { expires: { timestamp: '2026-11-22T23:00:00Z' } });
    expect(await check()).toBe('expired');
  });

  it('is never taken for earlier than the rules that came with the extension', async () => {
    const { feed, server, client } = setting;
    client.now = new Date('2009-01-01T00:00:00Z');
    server.feed = publish(feed, packOf('2026.11.24'), { expires: { timestamp: '2026-11-21T00:00:00Z' } });
    expect(await check()).toBe('expired');
  });

  it('by years in the future stops new rules and keeps the old, until it is set right', async () => {
    const { feed, server, client } = setting;
    await check();
    server.feed = publish(feed, packOf('2026.11.24'));
    client.now = new Date('2140-01-01T00:00:00Z');
    expect(await check()).toBe('expired');
    expect(await versions(client)).toEqual(['2026.11.23']);
    client.now = new Date('2026-12-02T00:00:00Z');
    expect(await check()).toBe('installed 2026.11.24');
  });
});

describe('a feed that is frozen', () => {
  it('is noticed when its timestamp runs out, though nothing is new', async () => {
    const { client } = setting;
    await check();
    expect(await check()).toBe('unchanged');
    client.now = new Date(EXPIRES);
    expect(await check()).toBe('expired');
    expect(await versions(client)).toEqual(['2026.11.23']);
  });
});

describe('a feed that is set', () => {
  it('may hold no pack yet', async () => {
    const { server } = setting;
    const bare = makeFeed(packOf('2026.11.23'), {
      tweak: { targets: (signed) => ({ ...signed, targets: {} }) },
    });
    server.feed = bare;
    setting.client.feed.root = rootOf(bare);
    expect(await check()).toBe('unchanged');
    server.feed = publish(bare, packOf('2026.11.24'));
    expect(await check()).toBe('installed 2026.11.24');
  });

  it('must have a root in which each key stands once', async () => {
    const { server, client } = setting;
    const root = JSON.parse(rootOf(setting.feed));
    const [id] = Object.keys(root.signed.keys);
    root.signed.keys[id!] = { ...root.signed.keys[id!], comment: 'not what the id says' };
    client.feed.root = JSON.stringify(root);
    expect(await check()).toBe('untrusted');
    expect(server.asked).toEqual([]);
  });

  it('brings nothing of another feed’s, nor keeps it from coming back', async () => {
    const { client, feed, server } = setting;
    await check();
    const other: TestFeed = makeFeed(packOf('2026.11.22'));
    client.feed.root = rootOf(other);
    expect(await versions(client)).toEqual([]);
    server.feed = other;
    expect(await check()).toBe('installed 2026.11.22');
    expect(await versions(client)).toEqual(['2026.11.22']);
    client.feed.root = rootOf(feed);
    expect(await versions(client)).toEqual(['2026.11.23']);
  });

  it('stays the same one when a later root of its own is set', async () => {
    const { client, feed, server } = setting;
    server.feed = publish(withRoot(feed, makeKeys()), packOf('2026.11.24'));
    await check();
    client.feed.root = rootOf(server.feed, 2);
    expect(await versions(client)).toEqual(['2026.11.24']);
    expect(await check()).toBe('unchanged');
  });
});

describe('rules that came with a new version of the extension', () => {
  it('are used in place of older signed ones, and make way for newer', async () => {
    const { client, feed, server } = setting;
    await check();
    client.bundled = { version: '2026.11.24', published: '2026-11-24' };
    expect(await versions(client)).toEqual([]);
    expect(await check()).toBe('unchanged');
    server.feed = publish(feed, packOf('2026.11.24.2'));
    expect(await check()).toBe('installed 2026.11.24.2');
    expect(await versions(client)).toEqual(['2026.11.24.2']);
  });
});
