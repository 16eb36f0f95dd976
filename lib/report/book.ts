import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Post, Verdict } from '../detect';
import { type KeptReport, ReportError, type ReportKind } from './types';

interface Book extends DBSchema {
  reports: {
    key: string;
    value: KeptReport;
    indexes: { 'by-post': [ReportKind, Post['site'], string]; 'by-time': string };
  };
}

/** The database, its version, and the example of each version in `tests/report/frozen` belong together. */
export const BOOK = { name: 'report-book', version: 1 } as const;

/**
 * Keeps a report, or finds the one that was kept of the same post and kind before: pressing twice keeps one.
 * @returns the report's id.
 * @throws ReportError when there is no room or no storage; then nothing was written.
 */
export async function keepReport(report: {
  readonly kind: ReportKind;
  readonly post: Post;
  readonly verdict: Verdict;
}): Promise<string> {
  return withBook(async (book) => {
    const change = book.transaction('reports', 'readwrite');
    const { kind, post } = report;
    const before = await change.store.index('by-post').getKey([kind, post.site, post.key]);
    const id = before ?? crypto.randomUUID();
    if (before === undefined) {
      // Awaited together: a full disk fails the request or, later, the whole transaction.
      await Promise.all([change.store.add({ ...report, id, keptAt: new Date().toISOString() }), change.done]);
    }
    return id;
  });
}

/** Takes a report back, as if it had never been kept; an unknown id is already taken back. @throws ReportError */
export async function undoReport(id: string): Promise<void> {
  await withBook((book) => book.delete('reports', id));
}

/** All that was kept, newest first. @throws ReportError */
export async function keptReports(): Promise<readonly KeptReport[]> {
  return withBook(async (book) => (await book.getAllFromIndex('reports', 'by-time')).reverse());
}

/** Opened for each task and closed after it: reports are rare, and a background that is stopped leaves nothing open. */
async function withBook<T>(task: (book: IDBPDatabase<Book>) => Promise<T>): Promise<T> {
  let book: IDBPDatabase<Book> | undefined;
  try {
    book = await openDB<Book>(BOOK.name, BOOK.version, { upgrade: layOut });
    return await task(book);
  } catch (cause) {
    throw new ReportError(isQuotaError(cause) ? 'full' : 'broken', cause);
  } finally {
    book?.close();
  }
}

function layOut(book: IDBPDatabase<Book>, from: number): void {
  if (from < 1) {
    const reports = book.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('by-post', ['kind', 'post.site', 'post.key'], { unique: true });
    reports.createIndex('by-time', 'keptAt');
  }
}

function isQuotaError(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'QuotaExceededError';
}
