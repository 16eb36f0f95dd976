import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetReport, type KeptReport, keepReport, listReports } from '../../lib/report';
import { allReports, everything, leaveInBook, sourceOf } from './reports';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const frozen = (version: number): readonly KeptReport[] =>
  JSON.parse(readFileSync(`tests/report/frozen/version-${version}.json`, 'utf8'));
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('records of every version', () => {
  it('of version 1 are read and get the fingerprint of their words', async () => {
    const [old] = frozen(1);
    await leaveInBook(old!);
    expect(await allReports()).toEqual([
      {
        ...old,
        version: 3,
        textSha256: hashOf(old!.post.text),
        postSha256: hashOf(old!.post.permalink!),
      },
    ]);
  });

  it('of version 2 are read and get the fingerprint of their post', async () => {
    await leaveInBook(...frozen(2));
    expect(await allReports()).toEqual(frozen(3).toReversed());
  });

  it('of version 3 are read as they were kept', async () => {
    const records = frozen(3);
    await leaveInBook(...records);
    expect(await allReports()).toEqual(records.toReversed());
  });

  it('of version 1 are found when the same post is reported again', async () => {
    const [old] = frozen(1);
    await leaveInBook(old!);
    expect(await keepReport(sourceOf({ post: old!.post }))).toBe(old!.id);
  });
});

describe('a record that cannot be read', () => {
  const good = frozen(3)[0]!;
  const { verdict: _, ...withoutVerdict } = good;

  it.each([
    ['nothing but an id', { id: 'x' }],
    ['a text that is none', { ...good, id: 'x', post: { ...good.post, text: 7 } }],
    ['no verdict', { ...withoutVerdict, id: 'x' }],
    ['a date that is none', { ...good, id: 'x', keptAt: 'yesterday' }],
    ['no fingerprint', { ...good, id: 'x', textSha256: '' }],
    ['a version that is none', { ...good, id: 'x', version: 'two' }],
    ['links that are none', { ...good, id: 'x', post: { ...good.post, links: [null] } }],
  ])('because it has %s is said to be damaged', async (_, record) => {
    await leaveInBook(record);
    expect(await everything()).toEqual([{ id: 'x', unreadable: 'damaged' }]);
  });

  it('is said to be newer when a later version of the extension kept it', async () => {
    await leaveInBook({ ...good, version: 4 });
    expect(await everything()).toEqual([{ id: good.id, unreadable: 'newer' }]);
  });

  it('costs no other: those are listed first and read, and it can be forgotten', async () => {
    await leaveInBook({ id: 'a', junk: true }, good, { id: 'z' });
    expect(await listReports()).toEqual([good.id, 'a', 'z']);
    expect((await everything()).map((entry) => 'report' in entry)).toEqual([true, false, false]);
    await forgetReport('a');
    await forgetReport('z');
    expect(await allReports()).toEqual([good]);
  });
});
