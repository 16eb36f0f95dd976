import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  countReports,
  forgetAllReports,
  forgetReport,
  keepReport,
  listReports,
  ReportError,
  readReports,
} from '../../lib/report';
import { BOOK } from '../../lib/report/database';
import { allReports, leaveInBook, post, sourceOf, verdict } from './reports';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the report book', () => {
  it('keeps post, verdict and time of a report, and a fingerprint of its words', async () => {
    const id = await keepReport(sourceOf({ browser: 'Firefox 153' }));
    expect(await allReports()).toEqual([
      {
        version: 3,
        id,
        kind: 'report',
        post,
        verdict,
        packSha256: 'a'.repeat(64),
        tool: '0.1.0',
        browser: 'Firefox 153',
        // printf '%s' 'Ten staff for Poipet, Telegram only' | sha256sum
        textSha256: '05f6c403360f2671dda27ba2d2fcafcd5a0b2bcdffa855d6987e44f1e7fe7b55',
        // printf '%s' 'ten staff for poipet, telegram only' | sha256sum
        postSha256: '0448bf909498572de93a766050fe1abe4aa1f17db91364157fba295feb2e8d3d',
        keptAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    ]);
  });

  it('keeps one report when the button is pressed twice, even at once', async () => {
    const [first, second] = await Promise.all([keepReport(sourceOf()), keepReport(sourceOf())]);
    expect(await keepReport(sourceOf())).toBe(first);
    expect(second).toBe(first);
    expect(await countReports()).toBe(1);
  });

  it('keeps a report and a dispute of the same post apart', async () => {
    const reported = await keepReport(sourceOf());
    const disputed = await keepReport(sourceOf({ kind: 'dispute' }));
    expect(disputed).not.toBe(reported);
    expect(await countReports()).toBe(2);
  });

  it('forgets a report that is taken back, and does not mind being asked twice', async () => {
    const id = await keepReport(sourceOf());
    await forgetReport(id);
    await forgetReport(id);
    expect(await listReports()).toEqual([]);
  });

  it('gives the newest first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T10:00:00Z') });
    await keepReport(sourceOf());
    vi.setSystemTime(new Date('2026-11-22T10:00:00Z'));
    await keepReport(sourceOf({ post: { ...post, key: 'facebook:2' } }));
    expect((await allReports()).map((report) => report.post.key)).toEqual(['facebook:2', 'facebook:1']);
  });

  it('reads only what is asked for, in that order, without those that are gone meanwhile', async () => {
    const ids = await Promise.all(
      ['1', '2', '3'].map((key) => keepReport(sourceOf({ post: { ...post, key } }))),
    );
    await forgetReport(ids[1]!);
    const read = await readReports([ids[2]!, ids[1]!, ids[0]!]);
    expect(read.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  });

  it('forgets everything', async () => {
    await keepReport(sourceOf());
    await keepReport(sourceOf({ kind: 'dispute' }));
    await leaveInBook({ id: 'rubbish' });
    await forgetAllReports();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await countReports()).toBe(0);
  });
});

describe('when the book cannot be used', () => {
  it('says that there is no room, and leaves nothing half-written', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const refused = keepReport(sourceOf());
    await expect(refused).rejects.toMatchObject({ name: 'ReportError', reason: 'full' });
    await expect(refused).rejects.toThrow(/no room/);
    vi.restoreAllMocks();
    expect(await listReports()).toEqual([]);
  });

  it.each([
    ['keeping', () => keepReport(sourceOf())],
    ['listing', () => listReports()],
    ['counting', () => countReports()],
    ['reading', () => readReports(['a'])],
    ['forgetting', () => forgetReport('a')],
  ])('%s says that it cannot be opened when a newer version wrote it', async (_, use) => {
    (await openDB(BOOK.name, BOOK.version + 1)).close();
    const refused = use();
    await expect(refused).rejects.toBeInstanceOf(ReportError);
    await expect(refused).rejects.toMatchObject({ reason: 'broken' });
  });

  it('can still forget everything that a newer version wrote', async () => {
    (await openDB(BOOK.name, BOOK.version + 1)).close();
    await forgetAllReports();
    expect(await listReports()).toEqual([]);
  });

  it('says so where the browser has no database at all', async () => {
    Object.assign(globalThis, { indexedDB: undefined });
    await expect(listReports()).rejects.toMatchObject({ reason: 'broken' });
    await expect(forgetAllReports()).rejects.toMatchObject({ reason: 'broken' });
  });

  it('waits five seconds for a database that does not open, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as never); // a request that is never answered
    const refused = expect(listReports()).rejects.toMatchObject({ reason: 'broken' });
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
  });
});
