import { type IDBPDatabase, openDB } from 'idb';
import type { Post, Verdict } from '../../lib/detect';
import type { BookEntry, KeptReport, ReportSource } from '../../lib/report';
import { listReports, readReports } from '../../lib/report';
import { BOOK } from '../../lib/report/database';

export const post: Post = {
  key: 'facebook:1',
  site: 'facebook',
  surface: 'group',
  text: 'Ten staff for Poipet, Telegram only',
  imageTexts: [],
  links: [],
};

export const verdict: Verdict = { level: 'danger', score: 0.9, flags: [], pack: '1' };

/** A report that somebody presses for, like any other but for the changes. */
export function sourceOf(changes: Partial<ReportSource> = {}): ReportSource {
  return { kind: 'report', post, verdict, packSha256: 'a'.repeat(64), tool: '0.1.0', ...changes };
}

/** Everything in the book, in its order. */
export async function everything(): Promise<readonly BookEntry[]> {
  return readReports(await listReports());
}

/** Everything in the book, none of it unreadable. */
export async function allReports(): Promise<readonly KeptReport[]> {
  return (await everything()).map((entry) => {
    if ('report' in entry) return entry.report;
    throw new Error(`${entry.id} is ${entry.unreadable}`);
  });
}

/** Writes records as another version of the extension, or a fault of the disk, may have left them. */
export async function leaveInBook(...records: readonly object[]): Promise<void> {
  const book: IDBPDatabase = await openDB(BOOK.name, undefined, {
    upgrade(old) {
      const reports = old.createObjectStore('reports', { keyPath: 'id' });
      reports.createIndex('by-post', ['kind', 'post.site', 'post.key'], { unique: true });
      reports.createIndex('by-time', 'keptAt');
    },
  });
  for (const record of records) await book.add('reports', record);
  book.close();
}
