import type { ComponentChildren, JSX } from 'preact';
import { plainLine } from '../../lib/card';
import type { KeptReport } from '../../lib/report';
import type { Words } from '../../lib/words';
import { SITE_NAMES } from './described';
import type { Author } from './save-panel';

interface Props {
  readonly report: KeptReport;
  readonly words: Words;
  /** Whether the name of who posted is printed. */
  readonly author: Author;
}

/** All that was kept besides the ad's own words. Addresses are text: nobody shall open them by mistake. */
export function Facts({ report, words, author }: Props): JSX.Element {
  const { post, verdict, keptAt } = report;
  const fact = (name: string, value: ComponentChildren, className = '') =>
    value !== undefined && (
      <div class={className}>
        <dt>{words.t(`book.fact.${name}`)}</dt>
        <dd>{value}</dd>
      </div>
    );
  const code = (value: string | undefined) =>
    value !== undefined && <code dir="ltr">{plainLine(value)}</code>;
  const language = verdict.language && languageName(verdict.language, words.tag);
  const fingerprint = report.packSha256 && `(SHA-256 ${report.packSha256})`;
  const by = post.author;
  return (
    <dl>
      {fact('kept', <time dateTime={keptAt}>{words.moment(keptAt)}</time>)}
      {fact('utc', code(keptAt))}
      {fact('site', SITE_NAMES[post.site])}
      {fact('address', post.permalink && code(post.permalink))}
      {fact('group', report.pageUrl && code(report.pageUrl))}
      {by &&
        fact(
          'author',
          <>
            <bdi>{plainLine(by.name)}</bdi> {code(by.url)}
          </>,
          author === 'named' ? '' : 'not-printed',
        )}
      {fact('language', language)}
      {fact('score', words.t('book.score', { n: Math.round(verdict.score * 100) }))}
      {fact('rules', code([verdict.pack, fingerprint].filter(Boolean).join(' ')))}
      {fact('tool', report.tool && code(report.tool))}
      {fact('browser', report.browser && plainLine(report.browser))}
      {fact('key', code(`${post.key} (${post.surface})`))}
      {fact('id', code(report.id))}
      {fact('fingerprint', code(report.textSha256))}
    </dl>
  );
}

/** A language in words of another: “Vietnamese”. A tag that browsers don't know stays as it is. */
function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
