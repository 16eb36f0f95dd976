import Papa from 'papaparse';
import type { FileOptions } from './file';
import type { KeptReport } from './types';

/** Without it, spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\ufeff';

/** Spreadsheets hold 32,767 characters in a cell, and drop or shift what is longer. */
const CELL = 32_000;

/** What a spreadsheet would take for a formula, in cells of several lines and with full-width signs too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Reports as a table for spreadsheets: CSV in UTF-8, one line each, columns named as fields of the file are. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe; longer texts are cut, which the fingerprint of the whole text tells.
 */
export function reportsTable(
  reports: readonly KeptReport[],
  { author }: Pick<FileOptions, 'author'>,
): string {
  const rows = reports.map((report) => rowOf(report, author));
  const columns = Object.keys(rows[0] ?? {});
  return (
    BYTE_ORDER_MARK +
    Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: FORMULA, newline: '\r\n' })
  );
}

function rowOf(report: KeptReport, author: FileOptions['author']): Record<string, string | number> {
  const { post, verdict } = report;
  const named = author === 'named' ? post.author : undefined;
  const cells = {
    report_id: report.id,
    kind: report.kind,
    created_at: report.keptAt,
    platform: post.site,
    permalink: post.permalink ?? '',
    page_url: report.pageUrl ?? '',
    author_name: named?.name ?? '',
    author_url: named?.url ?? '',
    language: verdict.language ?? '',
    text: post.text,
    image_texts: post.imageTexts.join('\n'),
    links: post.links.join('\n'),
    level: verdict.level,
    score: verdict.score,
    flag_ids: verdict.flags.map(({ id }) => id).join(' '),
    evidence: verdict.flags.flatMap((flag) => flag.evidence.map(({ text }) => text)).join(' · '),
    text_sha256: report.textSha256,
    rules: verdict.pack,
    rules_sha256: report.packSha256 ?? '',
    tool: report.tool ?? '',
    user_agent: report.browser ?? '',
  };
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      typeof value === 'string' ? plainCell(value) : value,
    ]),
  );
}

/** What a spreadsheet, or whoever reads it, would choke on: NUL and other controls, half characters, what turns text around. */
function plainCell(text: string): string {
  return text
    .slice(0, CELL)
    .replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
