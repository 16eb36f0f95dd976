import { sha256 } from '../../storage';
import { ALL_FILES, type FilesTaken } from '../destinations/files-taken';
import type { Attachments, Sendable } from '../types';
import { adWords, adWordsSha256 } from './ad-words';
import { contactsIn } from './contacts';
import { copyFile } from './copy-file';
import type { ReadyReport, ReportFields, ReportFile, SendingChoice } from './fields';
import { withReportId } from './picture';

/** Bytes of all files together: half of what KoboToolbox and Ona take in one request. */
const MOST = 5_000_000;
/** A larger picture is left out. */
const MOST_PICTURE = 1_500_000;

/** What of its files a receiver can take. */
export interface FileLimits {
  readonly most?: number;
  readonly takes?: FilesTaken;
}

/**
 * Makes a report ready to be shown, frozen or saved. The same input gives the same output, byte for byte.
 * @param limits `most`: bytes that the files may have together; beyond it the copy's HTML goes, then the picture, never the text.
 * `takes`: which files the receiver has a place for.
 */
export async function readyReport(
  report: Sendable,
  attachments: Attachments,
  { agreement, reporter = {} }: SendingChoice,
  { most = MOST, takes = ALL_FILES }: FileLimits = {},
): Promise<ReadyReport> {
  const { parts } = agreement;
  const html = parts.copy === 'sent' ? attachments.copy : undefined;
  const picture = takes.picture && parts.picture === 'sent' ? pictureFile(report.id, attachments) : undefined;
  const room = (files: readonly (ReportFile | undefined)[]) =>
    files.reduce((sum, file) => sum + (file?.bytes.length ?? 0), 0) <= most;

  const textSha256 = await adWordsSha256(report);
  const copyWith = (content: string | undefined) =>
    takes.copy ? copyFile(report, { html: content, name: parts.name, textSha256 }) : undefined;
  const [full, plain] = [copyWith(html), copyWith(undefined)];
  const [copy, shot] = [
    [full, picture],
    [plain, picture],
    [plain, undefined],
  ].find(room) ?? [plain, undefined];
  const files = [copy, shot].filter((file) => file !== undefined);
  const fields = await fieldsOf(
    report,
    { agreement, reporter },
    { copy, shot, withHtml: !!copy && copy === full && !!html, textSha256 },
  );
  return { fields, files };
}

function pictureFile(id: string, { picture }: Attachments): ReportFile | undefined {
  if (!picture || picture.bytes.length > MOST_PICTURE) return undefined;
  const name = `${id}-shot.${picture.type === 'image/png' ? 'png' : 'jpg'}`;
  return { name, type: picture.type, bytes: withReportId(picture, id) };
}

interface Enclosed {
  readonly copy: ReportFile | undefined;
  readonly shot: ReportFile | undefined;
  readonly withHtml: boolean;
  readonly textSha256: string;
}

async function fieldsOf(
  report: Sendable,
  { agreement, reporter = {} }: SendingChoice,
  { copy, shot, withHtml, textSha256 }: Enclosed,
): Promise<ReportFields> {
  const { post, verdict } = report;
  const named = agreement.parts.name === 'sent' ? post.author : undefined;
  const wordsOf = (match: (flag: (typeof verdict.flags)[number]) => boolean) =>
    distinct(verdict.flags.filter(match).flatMap(({ evidence }) => evidence.map(({ text }) => text)));
  return {
    report: {
      schema: 'ad-report/1',
      kind: report.kind,
      report_id: report.id,
      related_id: report.related ?? '',
      created_at: report.keptAt,
      tool: report.tool ? `extension ${report.tool}` : '',
      rules: `rules ${verdict.pack}`,
      rules_sha256: report.packSha256 ?? '',
    },
    ad: {
      platform: post.site,
      permalink: post.permalink ?? '',
      page_url: report.pageUrl ?? '',
      author_name: named?.name ?? '',
      author_url: named?.url ?? '',
      posted_at: '',
      language: verdict.language ?? '',
      text: adWords(post),
      destination: wordsOf(({ family }) => family === 'place'),
      job: wordsOf(({ family }) => family === 'work'),
      pay: wordsOf(({ id }) => id === 'pay-above-norm'),
    },
    assessment: {
      score: verdict.score,
      level: verdict.level,
      flag_ids: verdict.flags.map(({ id }) => id).join(' '),
      summary: verdict.flags.map(({ id }) => report.labels?.[id] ?? id).join('; '),
    },
    flag: verdict.flags.map(({ id, weight, evidence }) => ({
      id,
      label: report.labels?.[id] ?? id,
      weight,
      evidence: distinct(evidence.map(({ text }) => text)),
    })),
    contact: contactsIn(post, verdict.language),
    evidence: {
      captured_at: report.keptAt,
      method: methodOf({ shot, withHtml }),
      user_agent: report.browser ?? '',
      text_sha256: textSha256,
      screenshot: shot?.name ?? '',
      screenshot_sha256: shot ? await sha256(shot.bytes) : '',
      copy: copy?.name ?? '',
      copy_sha256: copy ? await sha256(copy.bytes) : '',
    },
    reporter: {
      country: reporter.country ?? '',
      note: reporter.note ?? '',
      contact_me: reporter.contactMe ?? '',
      consent: agreement.consent,
      consent_text_id: agreement.consentTextId,
    },
  };
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(' · ');
}

/** What was done to the post between the screen and this report, for whoever has to rely on it. */
function methodOf({ shot, withHtml }: Pick<Enclosed, 'shot' | 'withHtml'>): string {
  return [
    'Text, picture descriptions and links as the page showed them, tracking parameters removed.',
    withHtml && 'HTML of the post alone, cleaned to a list of allowed tags (list 1).',
    shot && 'Picture: visible tab cropped to the post, caption added, report id written into the file.',
    'Comments, reactions and the rest of the page were left out on purpose.',
  ]
    .filter(Boolean)
    .join(' ');
}
