// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../lib/update';
import { outcome, versions } from './client';
import { useSetting } from './setting';
import { makeSigner } from './signers';
import { makeKeys, packOf, packPath, publish, type TestFeed, withRoot } from './test-feed';

const setting = useSetting();

/** The feed in one file, as `npm run publish -- file` writes it. */
function fileOf({ files }: TestFeed): string {
  const texts = [...files].map(([path, bytes]) => [path, bytes.toString()]);
  return JSON.stringify({ format: 'job-red-flags-feed', version: 1, files: Object.fromEntries(texts) });
}
const open = async (feed: TestFeed) => outcome(await setting.client.open(fileOf(feed)));
const expired = (checked: Checked) => checked.kind === 'done' && checked.installed.expired;

describe('rules from a file', () => {
  it('are installed without any network, and say so', async () => {
    expect(await open(setting.feed)).toBe('installed 2026.11.23');
    const { packs } = await setting.client.inUse();
    expect(packs).toMatchObject([{ version: '2026.11.23', source: 'file' }]);
    expect(setting.server.asked).toEqual([]);
  });

  it('follow new roots that the file holds', async () => {
    await open(setting.feed);
    expect(await open(publish(withRoot(setting.feed, makeKeys()), packOf('2026.11.24')))).toBe(
      'installed 2026.11.24',
    );
  });

  it('may have run out: a village gets them late; that is told', async () => {
    const { client, feed } = setting;
    expect(expired(await client.open(fileOf(feed)))).toBe(false);
    client.now = new Date('2100-06-01T00:00:00Z');
    const late = await client.open(fileOf(publish(feed, packOf('2026.11.24'))));
    expect(outcome(late)).toBe('installed 2026.11.24');
    expect(expired(late)).toBe(true);
  });

  it('are refused when they have run out and name a day after that, which would end every later signature', async () => {
    const { client, server, feed } = setting;
    await client.open(fileOf(feed));
    const late = { expires: { timestamp: '2026-11-30T00:00:00Z' } };
    const mistyped = publish(feed, packOf('2026.11.24', { published: '2926-11-24' }), late);
    expect(await open(mistyped)).toBe('faulty');
    server.feed = publish(feed, packOf('2026.11.25'));
    expect(outcome(await client.check())).toBe('installed 2026.11.25');
  });

  it('are as good as those from the web, and the other way round', async () => {
    const { client, server, feed } = setting;
    await client.check();
    expect(await open(publish(feed, packOf('2026.11.24')))).toBe('installed 2026.11.24');
    server.feed = publish(publish(feed, packOf('2026.11.24')), packOf('2026.11.25'));
    expect(outcome(await client.check())).toBe('installed 2026.11.25');
    expect(await versions(client)).toEqual(['2026.11.25', '2026.11.24']);
  });

  it('are not what the web said of the feed: a file that fails leaves that as it was', async () => {
    const { client } = setting;
    await client.check();
    const { last } = await client.inUse();
    await client.open('{}');
    expect((await client.inUse()).last).toEqual(last);
  });

  it('need no address', async () => {
    setting.client.feed.urls = [];
    expect(await open(setting.feed)).toBe('installed 2026.11.23');
    expect(outcome(await setting.client.check())).toBe('no-feed');
  });
});

describe('a file is refused', () => {
  const tampered = (feed: TestFeed): TestFeed => ({
    ...feed,
    files: new Map(feed.files).set(packPath(feed), Buffer.from(JSON.stringify(packOf('2026.11.29')))),
  });

  it.each<[string, string, (feed: TestFeed) => TestFeed]>([
    [
      'signed by a stranger',
      'untrusted',
      (feed) => publish(feed, packOf('2026.11.25'), { signedBy: { targets: [makeSigner()] } }),
    ],
    ['whose pack was changed', 'untrusted', (feed) => tampered(publish(feed, packOf('2026.11.25')))],
    ['of earlier rules', 'older', () => setting.feed],
    ['that brings an older version as new', 'older', (feed) => publish(feed, packOf('2026.11.23.5'))],
    [
      'whose pack fails its own examples',
      'faulty',
      (feed) => publish(feed, packOf('2026.11.25', { examples: [] })),
    ],
    [
      'that lacks a part',
      'not-a-feed',
      (feed) => {
        const fresh = publish(feed, packOf('2026.11.25'));
        return { ...fresh, files: new Map([...fresh.files].filter(([path]) => path !== packPath(fresh))) };
      },
    ],
  ])('%s: %s', async (_title, problem, make) => {
    const newest = publish(setting.feed, packOf('2026.11.24'));
    expect(await open(newest)).toBe('installed 2026.11.24');
    expect(await open(make(newest))).toBe(problem);
    expect((await versions(setting.client))[0]).toBe('2026.11.24');
  });

  it.each([
    ['that is no JSON', 'hello'],
    ['of another kind', '{"format":"reports","version":1,"files":{}}'],
    ['of a later version', '{"format":"job-red-flags-feed","version":2,"files":{}}'],
    [
      'with a part that is no text',
      '{"format":"job-red-flags-feed","version":1,"files":{"timestamp.json":{}}}',
    ],
    ['that names object properties', '{"format":"job-red-flags-feed","version":1,"files":{"__proto__":"x"}}'],
  ])('%s', async (_title, text) => {
    expect(outcome(await setting.client.open(text))).toBe('not-a-feed');
  });

  it('older than the rules that came with the extension', async () => {
    setting.client.bundled = { version: '2026.11.30', published: '2026-11-30' };
    expect(await open(setting.feed)).toBe('older');
  });
});
