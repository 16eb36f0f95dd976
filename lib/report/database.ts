import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Site } from '../detect';
import { type KeptReport, ReportError, type ReportKind } from './types';

interface Book extends DBSchema {
  reports: {
    key: string;
    value: KeptReport;
    indexes: { 'by-post': [ReportKind, Site, string]; 'by-time': string };
  };
}

/** The database and the version of its layout; a record has a version of its own (`record.ts`). */
export const BOOK = { name: 'report-book', version: 1 } as const;

/** A database that does not open in this time is taken for broken, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Opened for each task and closed after it: reports are rare, and a background that is stopped leaves nothing open.
 * @throws ReportError
 */
export async function withBook<T>(task: (book: IDBPDatabase<Book>) => Promise<T>): Promise<T> {
  const opening = Promise.resolve().then(() => openDB<Book>(BOOK.name, BOOK.version, { upgrade: layOut }));
  try {
    return await task(await inTime(opening));
  } catch (cause) {
    throw new ReportError(isQuotaError(cause) ? 'full' : 'broken', cause);
  } finally {
    opening.then((book) => book.close()).catch(() => undefined); // it never opened, which was said above
  }
}

/** Leaves nothing: not what cannot be read, nor a book that cannot be opened. @throws ReportError */
export async function forgetAllReports(): Promise<void> {
  try {
    await inTime(deleteDB(BOOK.name));
  } catch (cause) {
    throw new ReportError('broken', cause);
  }
}

function layOut(book: IDBPDatabase<Book>, from: number): void {
  if (from < 1) {
    const reports = book.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('by-post', ['kind', 'post.site', 'post.key'], { unique: true });
    reports.createIndex('by-time', 'keptAt');
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function isQuotaError(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'QuotaExceededError';
}
