import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post, Verdict } from '../../lib/detect';
import { type KeptReport, keepReport, keptReports, ReportError, undoReport } from '../../lib/report';
import { BOOK } from '../../lib/report/book';

const post: Post = {
  key: 'facebook:1',
  site: 'facebook',
  surface: 'group',
  text: 'Ten staff for Poipet, Telegram only',
  imageTexts: [],
  links: [],
};
const verdict: Verdict = { level: 'danger', score: 0.9, flags: [], pack: '1' };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the report book', () => {
  it('keeps post, verdict and time of a report', async () => {
    const id = await keepReport({ kind: 'report', post, verdict });
    expect(await keptReports()).toEqual([
      { id, kind: 'report', post, verdict, keptAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) },
    ]);
  });

  it('keeps one report when the button is pressed twice, even at once', async () => {
    const [first, second] = await Promise.all([
      keepReport({ kind: 'report', post, verdict }),
      keepReport({ kind: 'report', post, verdict }),
    ]);
    expect(await keepReport({ kind: 'report', post, verdict })).toBe(first);
    expect(second).toBe(first);
    expect(await keptReports()).toHaveLength(1);
  });

  it('keeps a report and a dispute of the same post apart', async () => {
    const reported = await keepReport({ kind: 'report', post, verdict });
    const disputed = await keepReport({ kind: 'dispute', post, verdict });
    expect(disputed).not.toBe(reported);
    expect(await keptReports()).toHaveLength(2);
  });

  it('forgets a report that is taken back, and does not mind being asked twice', async () => {
    const id = await keepReport({ kind: 'report', post, verdict });
    await undoReport(id);
    await undoReport(id);
    expect(await keptReports()).toEqual([]);
  });

  it('gives the newest first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T10:00:00Z') });
    await keepReport({ kind: 'report', post, verdict });
    vi.setSystemTime(new Date('2026-11-22T10:00:00Z'));
    await keepReport({ kind: 'report', post: { ...post, key: 'facebook:2' }, verdict });
    vi.useRealTimers();
    expect((await keptReports()).map((report) => report.post.key)).toEqual(['facebook:2', 'facebook:1']);
  });

  it('says that there is no room, and leaves nothing half-written', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const refused = keepReport({ kind: 'report', post, verdict });
    await expect(refused).rejects.toMatchObject({ name: 'ReportError', reason: 'full' });
    await expect(refused).rejects.toThrow(/no room/);
    vi.restoreAllMocks();
    expect(await keptReports()).toEqual([]);
  });

  it('says that storage cannot be opened when a newer version wrote it', async () => {
    (await openDB(BOOK.name, BOOK.version + 1)).close();
    const refused = keepReport({ kind: 'report', post, verdict });
    await expect(refused).rejects.toBeInstanceOf(ReportError);
    await expect(refused).rejects.toMatchObject({ reason: 'broken' });
  });
});

describe('reports of every version of the book', () => {
  it('are still read: version 1', async () => {
    const frozen: readonly KeptReport[] = JSON.parse(
      readFileSync('tests/report/frozen/version-1.json', 'utf8'),
    );
    const book = await openDB(BOOK.name, 1, {
      upgrade(old) {
        const reports = old.createObjectStore('reports', { keyPath: 'id' });
        reports.createIndex('by-post', ['kind', 'post.site', 'post.key'], { unique: true });
        reports.createIndex('by-time', 'keptAt');
      },
    });
    for (const report of frozen) await book.add('reports', report);
    book.close();
    expect(await keptReports()).toEqual(frozen);
    const [old] = frozen;
    expect(await keepReport({ kind: 'report', post: old!.post, verdict: old!.verdict })).toBe(old!.id);
  });
});
