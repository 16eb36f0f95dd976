// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { newsTold, readPack } from '../../lib/update';
import { outcome, versions } from './client';
import { keptPacks, keptRecords, overwrite } from './kept';
import { useSetting } from './setting';
import { packOf, publish } from './test-feed';

const setting = useSetting();
const check = async () => outcome(await setting.client.check());
const publishAs = (version: string) => {
  setting.server.feed = publish(setting.server.feed, packOf(version));
};
/** The newest version whose bytes are whole: what the background would judge by. */
async function usable(): Promise<string | undefined> {
  for (const { version, sha256 } of (await setting.client.inUse()).packs)
    if (await readPack(sha256)) return version;
  return undefined;
}

describe('what is kept', () => {
  it('is the pack in use and the one before it, no more', async () => {
    for (const version of ['2026.11.24', '2026.11.25', '2026.11.26']) {
      publishAs(version);
      await check();
    }
    expect(await versions(setting.client)).toEqual(['2026.11.26', '2026.11.25']);
    expect(await keptPacks()).toHaveLength(2);
  });

  it('says that open tabs are to be told, until they were', async () => {
    await check();
    expect((await setting.client.inUse()).news).toBe(true);
    await newsTold();
    expect((await setting.client.inUse()).news).toBe(false);
    await check();
    expect((await setting.client.inUse()).news).toBe(false);
  });
});

const RECORDS = ['trust', 'current', 'previous', 'last', 'news'];
const DAMAGES: readonly (readonly [how: string, damage: (value: unknown) => unknown])[] = [
  ['is lost', () => undefined],
  ['is rubbish', () => 'rubbish'],
  ['is empty', () => ({})],
  ['lost its half', (value) => halved(value)],
];

describe('damaged storage', () => {
  it.each(RECORDS.flatMap((name) => DAMAGES.map(([how, damage]) => [name, how, damage] as const)))(
    'where “%s” %s: there are signed rules or the bundled ones, and the next check mends it',
    async (name, _how, damage) => {
      await check();
      publishAs('2026.11.24');
      await check();
      const records = await keptRecords();
      expect(Object.keys(records).sort()).toEqual([...RECORDS].sort());
      await overwrite('state', name, damage(records[name]));

      expect(await usable()).toBe(name === 'current' ? '2026.11.23' : '2026.11.24');
      publishAs('2026.11.25');
      expect(await check()).toBe('installed 2026.11.25');
      expect(await usable()).toBe('2026.11.25');
    },
  );

  it('where the pack itself is damaged: the one before it is used, and the feed brings it again', async () => {
    await check();
    publishAs('2026.11.24');
    await check();
    const { packs } = await setting.client.inUse();
    await overwrite('packs', packs[0]!.sha256, new Uint8Array([1, 2, 3]));
    expect(await usable()).toBe('2026.11.23');
    expect(await check()).toBe('installed 2026.11.24');
    expect(await usable()).toBe('2026.11.24');
    expect(await versions(setting.client)).toEqual(['2026.11.24', '2026.11.23']);
  });

  it('where all packs are lost: the bundled one is used, until the feed brings its own again', async () => {
    await check();
    for (const hash of await keptPacks()) await overwrite('packs', hash, undefined);
    expect(await usable()).toBeUndefined();
    expect(await check()).toBe('installed 2026.11.23');
    expect(await usable()).toBe('2026.11.23');
  });

  it('where trust was tampered with: it counts for nothing', async () => {
    await check();
    const { trust } = (await keptRecords()) as { trust: { metadata: object } };
    await overwrite('state', 'trust', { ...trust, metadata: { ...trust.metadata, root: '{}' } });
    expect(await check()).toBe('unchanged');
    expect(await usable()).toBe('2026.11.23');
  });
});

describe('a browser that keeps nothing', () => {
  it('has no room: the rules in use stay, and that is said', async () => {
    await check();
    publishAs('2026.11.24');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await check()).toBe('no-room');
    full.mockRestore();
    expect(await usable()).toBe('2026.11.23');
    expect(await check()).toBe('installed 2026.11.24');
  });

  it('has a broken database: the bundled rules are used', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    expect(await check()).toBe('no-room');
    expect(await usable()).toBeUndefined();
  });
});

function halved(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, value.length / 2);
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.slice(0, entries.length / 2));
}
