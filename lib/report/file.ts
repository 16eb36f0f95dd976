import { plainJson } from './plain-json';
import type { KeptReport } from './types';

/** What `docs/reports.md` describes. A field is never renamed or given another meaning; a change that is not an addition raises the version. */
const FILE = { schema: 'job-red-flags/reports', version: 1 } as const;

export interface FileOptions {
  /** Version of the extension that writes the file. */
  readonly tool: string;
  readonly savedAt: Date;
  /** Whether the name under the ad goes along: only when the person ticked it. */
  readonly author: 'named' | 'left-out';
  /** Reports that could not be read, and so are not in the file. */
  readonly unreadable: number;
}

/**
 * Reports as a file that other tools read: JSON, indented. Where the report form has a field its name stands here too
 * (`report_id`, `created_at`, …). Characters that turn text around are escaped, so that an editor shows what is there.
 */
export function reportsFile(reports: readonly KeptReport[], options: FileOptions): string {
  const file = {
    ...FILE,
    saved_at: options.savedAt.toISOString(),
    tool: `extension ${options.tool}`,
    unreadable: options.unreadable,
    reports: reports.map((report) => entryOf(report, options)),
  };
  return `${plainJson(file, 2)}\n`;
}

function entryOf(report: KeptReport, { author }: FileOptions) {
  const { post, verdict } = report;
  return {
    report: {
      report_id: report.id,
      kind: report.kind,
      created_at: report.keptAt,
      tool: report.tool && `extension ${report.tool}`,
      rules: `rules ${verdict.pack}`,
      rules_sha256: report.packSha256,
    },
    ad: {
      platform: post.site,
      key: post.key,
      surface: post.surface,
      permalink: post.permalink,
      page_url: report.pageUrl,
      ...(author === 'named' && { author_name: post.author?.name, author_url: post.author?.url }),
      language: verdict.language,
      text: post.text,
      image_texts: post.imageTexts,
      links: post.links,
    },
    assessment: { level: verdict.level, score: verdict.score },
    flag: verdict.flags.map(({ id, family, weight, evidence }) => ({
      id,
      family,
      weight,
      evidence: evidence.map(({ text }) => text).join(' · '),
      places: evidence,
    })),
    evidence: { text_sha256: report.textSha256, user_agent: report.browser },
  };
}
