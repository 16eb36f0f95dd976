import { afterEach, beforeEach, vi } from 'vitest';
import { type Client, makeClient } from './client';
import { type FeedServer, serveFeed } from './hostile-server';
import { makeFeed, packOf, type TestFeed } from './test-feed';

/** A served feed with one pack, and a client that has not asked yet. */
export interface Setting {
  feed: TestFeed;
  server: FeedServer;
  client: Client;
}

/** For each test of a file: a new feed on a new server, and a new browser. Warnings for the log stay out of the output. */
export function useSetting(): Setting {
  const setting = {} as Setting; // filled before each test
  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const feed = makeFeed(packOf('2026.11.23'));
    const server = await serveFeed(feed);
    Object.assign(setting, { feed, server, client: makeClient(feed, [server.url]) });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await setting.server.close();
  });
  return setting;
}
