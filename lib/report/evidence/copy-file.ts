import { plainJson } from '../plain-json';
import type { Sendable } from '../types';
import { adWords } from './ad-words';
import { withoutAuthor } from './clean-copy';
import type { ReportFile } from './fields';

interface Enclosing {
  readonly html: string | undefined;
  readonly name: 'sent' | 'left-out';
  /** Of the words, `adWordsSha256`. */
  readonly textSha256: string;
}

/**
 * The copy that goes with a report: the exact words, which a spreadsheet-safe field may not be, and the post's own HTML where it was
 * ticked. JSON in UTF-8; the report's id makes it unlike any other.
 */
export function copyFile({ id, post, keptAt }: Sendable, { html, name, textSha256 }: Enclosing): ReportFile {
  const content = {
    schema: 'ad-copy/1',
    report_id: id,
    captured_at: keptAt,
    text: adWords(post),
    text_sha256: textSha256,
    image_texts: post.imageTexts,
    links: post.links,
    ...(html !== undefined && { html: name === 'sent' ? html : withoutAuthor(html, post.author) }),
  };
  const bytes = new TextEncoder().encode(`${plainJson(content, 1)}\n`);
  return { name: `${id}-copy.json`, type: 'application/json', bytes };
}
