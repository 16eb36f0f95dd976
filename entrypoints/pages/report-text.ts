import { plainLine } from '../../lib/card';
import type { KeptReport } from '../../lib/report';
import type { Words } from '../../lib/words';

/** A sign, as far as it is written down for somebody. */
export interface WrittenSign {
  readonly title: string;
  readonly words: readonly string[];
}

/**
 * A report as text to paste into a form or an e-mail, in the person's language: the ad's words and address, the signs, when, and the
 * number and fingerprint by which it is known. Never who posted it or who reports.
 */
export function reportText(report: KeptReport, signs: readonly WrittenSign[], words: Words): string {
  const { post, keptAt, id, textSha256 } = report;
  const part = (name: string, lines: readonly string[]) =>
    lines.length > 0 ? `${words.t(`book.part.${name}`)}\n${lines.join('\n')}\n\n` : '';
  const fact = (name: string, value: string | undefined) =>
    value ? [`${words.t(`book.fact.${name}`)}: ${value}`] : [];
  return (
    part('text', lines(post.text)) +
    part('pictures', post.imageTexts.flatMap(lines)) +
    part('links', post.links.map(plainLine)) +
    part(
      'signs',
      signs.map(({ title, words: shown }) =>
        shown.length > 0 ? `- ${title} (${shown.join(' · ')})` : `- ${title}`,
      ),
    ) +
    part('facts', [
      ...fact('address', post.permalink),
      ...fact('group', report.pageUrl),
      ...fact('utc', keptAt),
      ...fact('id', id),
      ...fact('fingerprint', textSha256),
    ])
  ).trimEnd();
}

/**
 * Characters of an e-mail's address with all its words: Chrome on Windows opens none above 2,048, and some mail programs cut there. A letter of
 * Khmer or Burmese is nine of them.
 */
const MAIL = 1_900;

interface Letter {
  readonly to: string;
  readonly subject: string;
}

/**
 * A `mailto:` address with a dispute in it; nothing when `to` is no e-mail address. What whoever made the rules knows it by comes first, in their
 * own words, since those are short in every script: where the ad stands, when, number, fingerprint, rules and flags. Then as much of the ad as
 * mail programs take, cut between letters as people see them; its fingerprint is of all of it.
 */
export function mailWith(report: KeptReport, { to, subject }: Letter): string | undefined {
  if (!to.startsWith('mailto:')) return undefined;
  const [address = to] = to.split('?');
  const { post, keptAt, id, textSha256, verdict } = report;
  const known = [
    ...[post.permalink, report.pageUrl].flatMap((link) => link ?? []).map(plainLine),
    keptAt,
    `report ${id}`,
    `SHA-256 ${textSha256}`,
    `rules ${verdict.pack}: ${verdict.flags.map((flag) => flag.id).join(' ')}`,
  ];
  const head = `${address}?subject=${encoded(subject)}&body=${encoded(`${known.join('\n')}\n\n`)}`;
  return head + encodedWithin([post.text, ...post.imageTexts].flatMap(lines).join('\n'), MAIL - head.length);
}

/** As much of a text as fits, by whole letters with all their marks; “…” stands where it was cut. */
function encodedWithin(text: string, most: number): string {
  const whole = encoded(text);
  if (whole.length <= most) return whole;
  const cut = encoded('…');
  let fitting = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const letter = encoded(segment);
    if (fitting.length + letter.length + cut.length > most) break;
    fitting += letter;
  }
  return fitting + cut;
}

/** Half characters are none, and lines end as e-mails have it. @see https://www.rfc-editor.org/rfc/rfc6068#section-5 */
function encoded(text: string): string {
  const whole = text.toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, '\ufffd'); // Chrome 111
  return encodeURIComponent(whole).replaceAll('%0A', '%0D%0A');
}

function lines(text: string): readonly string[] {
  return text ? text.split(/\r?\n/).map(plainLine) : [];
}
