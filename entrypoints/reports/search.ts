import { type BookEntry, readReports } from '../../lib/report';

/** How many reports are read at a time: their texts are not all in memory at once. */
const BATCH = 100;

/**
 * Ids of the reports that hold all these words, wherever they stand: in the ad, its pictures' texts, addresses, the poster's name, signs, or
 * the report's number. Letter case and full-width forms don't count.
 */
export async function idsWith(words: string, ids: readonly string[]): Promise<readonly string[]> {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    for (const entry of await readReports(ids.slice(at, at + BATCH))) {
      const text = plain(searched(entry));
      if (wanted.every((word) => text.includes(word))) found.push(entry.id);
    }
  return found;
}

function searched(entry: BookEntry): string {
  if (!('report' in entry)) return entry.id;
  const { id, post, verdict, keptAt, pageUrl = '' } = entry.report;
  const flags = verdict.flags.map((flag) => flag.id);
  return [
    ...[id, keptAt, pageUrl, post.text, ...post.imageTexts, ...post.links, post.permalink ?? ''],
    ...[post.author?.name ?? '', post.author?.url ?? '', ...flags],
  ].join('\n');
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
