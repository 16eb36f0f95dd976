import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Site } from '../detect';
import { inTime, withDatabase } from '../storage';
import type { Destination } from './destinations/types';
import type { Parcel } from './outbox/parcel';
import type { Delivery } from './outbox/types';
import { type Attachments, type KeptReport, ReportError, type ReportKind } from './types';

export interface Book extends DBSchema {
  reports: {
    key: string;
    value: KeptReport;
    indexes: { 'by-post': [ReportKind, Site, string]; 'by-time': string };
  };
  /** Pictures and copies, by report: read only when one report is. */
  attachments: { key: string; value: Attachments & { readonly report: string } };
  /** Where each report is on its way, and receipts: by report and destination. */
  deliveries: { key: [string, string]; value: Delivery };
  /** The frozen bytes of what is not delivered yet, by report and destination. */
  parcels: { key: [string, string]; value: Parcel };
}

interface Destinations extends DBSchema {
  destinations: { key: string; value: Destination };
}

/** The database and the version of its layout; a record has a version of its own (`record.ts`). */
export const BOOK = { name: 'report-book', version: 2 } as const;
/** Apart from the book: “forget everything” forgets reports, not where they go. */
const DESTINATIONS = { name: 'report-destinations', version: 1 } as const;

/** A database that does not open in this time is taken for broken, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Opened for each task and closed after it: reports are rare, and a background that is stopped leaves nothing open.
 * @throws ReportError
 */
export function withBook<T>(task: (book: IDBPDatabase<Book>) => Promise<T>): Promise<T> {
  return asReportError(() => openDB<Book>(BOOK.name, BOOK.version, { upgrade: layOut }), task);
}

/** @throws ReportError */
export function withDestinations<T>(task: (database: IDBPDatabase<Destinations>) => Promise<T>): Promise<T> {
  const upgrade = (database: IDBPDatabase<Destinations>) => {
    database.createObjectStore('destinations', { keyPath: 'id' });
  };
  return asReportError(
    () => openDB<Destinations>(DESTINATIONS.name, DESTINATIONS.version, { upgrade }),
    task,
  );
}

/**
 * Leaves nothing: not what cannot be read, nor a book that cannot be opened, nor what was not delivered yet; but for what other people
 * left on a shared computer, which is theirs. Destinations stay.
 * @throws ReportError
 */
export async function forgetAllReports(): Promise<void> {
  if (await forgetAllButLeft().catch(() => false)) return;
  try {
    await inTime(deleteDB(BOOK.name), PATIENCE);
  } catch (cause) {
    throw new ReportError('broken', cause);
  }
}

/** @returns false when nobody left anything; then nothing was changed */
function forgetAllButLeft(): Promise<boolean> {
  return withBook(async (book) => {
    const change = book.transaction(['reports', 'attachments', 'deliveries', 'parcels'], 'readwrite');
    const deliveries = await change.objectStore('deliveries').getAll();
    if (!deliveries.some(({ left }) => left)) return false;
    const own = deliveries.filter(({ left }) => !left);
    await Promise.all([
      change.objectStore('reports').clear(),
      change.objectStore('attachments').clear(),
      ...own.flatMap(({ report, destination }) => [
        change.objectStore('deliveries').delete([report, destination]),
        change.objectStore('parcels').delete([report, destination]),
      ]),
      change.done,
    ]);
    return true;
  });
}

async function asReportError<Schema extends DBSchema, T>(
  open: () => Promise<IDBPDatabase<Schema>>,
  task: (database: IDBPDatabase<Schema>) => Promise<T>,
): Promise<T> {
  try {
    return await withDatabase(open, PATIENCE, task);
  } catch (cause) {
    throw cause instanceof ReportError
      ? cause
      : new ReportError(isQuotaError(cause) ? 'full' : 'broken', cause);
  }
}

function layOut(book: IDBPDatabase<Book>, from: number): void {
  if (from < 1) {
    const reports = book.createObjectStore('reports', { keyPath: 'id' });
    reports.createIndex('by-post', ['kind', 'post.site', 'post.key'], { unique: true });
    reports.createIndex('by-time', 'keptAt');
  }
  if (from < 2) {
    book.createObjectStore('attachments', { keyPath: 'report' });
    book.createObjectStore('deliveries', { keyPath: ['report', 'destination'] });
    book.createObjectStore('parcels', { keyPath: ['report', 'destination'] });
  }
}

function isQuotaError(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'QuotaExceededError';
}
