import { sha256 } from '../storage';
import { withBook } from './database';
import { postSha256 } from './post-sha256';
import { readRecord } from './record';
import type { BookEntry, KeptReport, ReportSource } from './types';

/**
 * Keeps a report, or finds the one that was kept of the same post and kind before: pressing twice keeps one.
 * @returns the report's id.
 * @throws ReportError when there is no room or no storage; then nothing was written.
 */
export async function keepReport(source: ReportSource): Promise<string> {
  const { kind, post } = source;
  const report: KeptReport = {
    ...source,
    version: 3,
    id: crypto.randomUUID(),
    keptAt: new Date().toISOString(),
    textSha256: await sha256(post.text),
    postSha256: await postSha256(post),
  };
  return withBook(async (book) => {
    const change = book.transaction('reports', 'readwrite');
    const before = await change.store.index('by-post').getKey([kind, post.site, post.key]);
    if (before !== undefined) return before;
    // Awaited together: a full disk fails the request or, later, the whole transaction.
    await Promise.all([change.store.add(report), change.done]);
    return report.id;
  });
}

/**
 * Takes a report out of book and outbox, as if it had never been kept; an unknown id is already out. What a server already has, it keeps.
 * @throws ReportError
 */
export async function forgetReport(id: string): Promise<void> {
  const deliveries = IDBKeyRange.bound([id], [id, []]);
  await withBook(async (book) => {
    const change = book.transaction(['reports', 'attachments', 'deliveries', 'parcels'], 'readwrite');
    await Promise.all([
      change.objectStore('reports').delete(id),
      change.objectStore('attachments').delete(id),
      change.objectStore('deliveries').delete(deliveries),
      change.objectStore('parcels').delete(deliveries),
      change.done,
    ]);
  });
}

/** How many reports are kept. @throws ReportError */
export async function countReports(): Promise<number> {
  return withBook((book) => book.count('reports'));
}

/** The ids of all that is kept, newest first; last those that have lost their date. Costs little, however long the texts are. @throws ReportError */
export async function listReports(): Promise<readonly string[]> {
  return withBook(async (book) => {
    const { store } = book.transaction('reports');
    const [dated, all] = await Promise.all([store.index('by-time').getAllKeys(), store.getAllKeys()]);
    return [...new Set([...dated.reverse(), ...all])];
  });
}

/** What is kept under these ids, in their order. One that is gone meanwhile is left out. @throws ReportError */
export async function readReports(ids: readonly string[]): Promise<readonly BookEntry[]> {
  const stored = await withBook(async (book) => {
    const { store } = book.transaction('reports');
    return Promise.all(ids.map(async (id) => ({ id, record: await store.get(id) })));
  });
  const there = stored.filter(({ record }) => record !== undefined);
  return Promise.all(there.map(({ id, record }) => readRecord(id, record)));
}
