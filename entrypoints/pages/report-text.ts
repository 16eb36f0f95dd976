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

/** Characters of an e-mail's address with all its words: longer ones are cut by some mail programs. */
const MAIL = 1_900;

/** A `mailto:` address with the report in it, cut where mail programs would cut; nothing when `to` is no e-mail address. */
export function mailWith(text: string, { to, subject }: { to: string; subject: string }): string | undefined {
  if (!to.startsWith('mailto:')) return undefined;
  const head = `${to}?subject=${encodeURIComponent(subject)}&body=`;
  let body = text.toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, '\ufffd'); // Chrome 111
  while (head.length + encodeURIComponent(body).length > MAIL && body.length > 1)
    body = `${body.slice(0, Math.floor(body.length * 0.9)).replace(/[\ud800-\udbff]$/, '')}…`;
  return head + encodeURIComponent(body);
}

function lines(text: string): readonly string[] {
  return text ? text.split(/\r?\n/).map(plainLine) : [];
}
