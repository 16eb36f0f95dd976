import { browser } from 'wxt/browser';
import { type BookEntry, type KeptReport, readReports, reportsFile, reportsTable } from '../../lib/report';

/** How many reports are read at a time. */
const BATCH = 100;
/** The browser reads the file shortly after the click; then its memory is given back. Milliseconds. */
const KEEP = 60_000;

export interface Saved {
  /** Name of the file. */
  readonly file: string;
  /** How many reports could not be read, and so are not in it. */
  readonly unreadable: number;
}

/** Saves these reports among the person's downloads, as `docs/reports.md` describes. @throws ReportError when the book can't be read. */
export async function saveReports(
  ids: readonly string[],
  author: 'named' | 'left-out',
  form: 'json' | 'csv' = 'json',
): Promise<Saved> {
  const entries: BookEntry[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    entries.push(...(await readReports(ids.slice(at, at + BATCH))));
  const reports = entries.flatMap((entry): readonly KeptReport[] =>
    'report' in entry ? [entry.report] : [],
  );
  const savedAt = new Date();
  const unreadable = entries.length - reports.length;
  const { version } = browser.runtime.getManifest();
  const file = `job-ads-${savedAt.toISOString().slice(0, 10)}.${form}`;
  const content =
    form === 'csv'
      ? reportsTable(reports, { author })
      : reportsFile(reports, { tool: version, savedAt, author, unreadable });
  download(file, new Blob([content], { type: form === 'csv' ? 'text/csv' : 'application/json' }));
  return { file, unreadable };
}

function download(file: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
}
