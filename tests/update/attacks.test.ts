// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FAULTY, FIRST, GOOD, NEXT, OLD, SERVED_WRONGLY, STORIES, WRONGLY_SIGNED } from './attacks';
import { type Client, makeClient, outcome, versions } from './client';
import { type FeedServer, serveFeed } from './hostile-server';
import { makeFeed, packOf, publish } from './test-feed';

let server: FeedServer;
let client: Client;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const first = makeFeed(packOf(FIRST));
  server = await serveFeed(publish(first, packOf(GOOD)));
  client = makeClient(first, [server.url]);
  expect(outcome(await client.check())).toBe(`installed ${GOOD}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

describe.each([
  ['wrongly signed', WRONGLY_SIGNED],
  ['old', OLD],
  ['served wrongly', SERVED_WRONGLY],
  ['rightly signed, but not usable', FAULTY],
] as const)('what is %s', (_, rows) => {
  it.each(rows)(
    '%s: %s, the rules stay, and the next good ones are taken',
    async (_title, problem, attack) => {
      const good = server.feed;
      if (attack.feed) server.feed = attack.feed(good);
      server.trick = attack.trick;
      client.patience = attack.patience ?? client.patience;
      expect(outcome(await client.check())).toBe(problem);
      const { packs, last } = await client.inUse();
      expect(packs[0]?.version).toBe(GOOD);
      expect(last).toMatchObject({ problem });

      server.feed = publish({ ...good, version: good.version + 1 }, packOf(NEXT));
      server.trick = undefined;
      client.patience = 20_000;
      expect(outcome(await client.check())).toBe(`installed ${NEXT}`);
      expect(await versions(client)).toEqual([NEXT, GOOD]);
      expect((await client.inUse()).last).not.toHaveProperty('problem');
    },
  );
});

describe('over time', () => {
  it.each(STORIES)('%s', async (_title, tell) => {
    let version = GOOD;
    for (const { served, comes, behind } of tell(server.feed)) {
      server.feed = served;
      await client.check();
      const isVersion = /^\d/.test(comes);
      if (isVersion) version = comes;
      const [best, ...others] = await versions(client);
      expect(best).toBe(version);
      expect((await client.inUse()).last?.problem).toBe(isVersion ? undefined : comes);
      if (behind) expect(others).toEqual(behind);
    }
  });
});
