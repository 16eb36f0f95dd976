// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Client, makeClient, outcome, versions } from './client';
import { type FeedServer, serveFeed } from './hostile-server';
import { makeFeed, packOf, publish } from './test-feed';

let server: FeedServer;
let client: Client;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const feed = makeFeed();
  server = await serveFeed(feed);
  client = makeClient(feed, [server.url]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

describe('smoke', () => {
  it('installs', async () => {
    const c = await client.check();
    if (c.kind === 'failed') console.log(c.error, (c.error as Error).cause);
    expect(outcome(c)).toBe('installed 2026.11.23');
    expect(await versions(client)).toEqual(['2026.11.23']);
    expect(outcome(await client.check())).toBe('unchanged');
    server.feed = publish(server.feed, packOf('2026.11.24'));
    expect(outcome(await client.check())).toBe('installed 2026.11.24');
    expect(await versions(client)).toEqual(['2026.11.24', '2026.11.23']);
    console.log(server.asked.map(({ path, status }) => `${status} ${path}`));
  });
});
