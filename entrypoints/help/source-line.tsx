import type { JSX } from 'preact';
import type { Office } from '../../lib/help';
import type { Words } from '../../lib/words';

/** Where an entry was read and on which day, and of when its source speaks: an old page stays old when it is read again. */
export function SourceLine({ office, words }: { office: Office; words: Words }): JSX.Element {
  const { source, checked, asOf } = office;
  return (
    <p class="source">
      <small>
        {words.t('help.checked', { date: words.date(checked) })}
        {' · '}
        {words.t('help.source')}:{' '}
        <a href={source} dir="ltr" target="_blank" rel="noopener noreferrer">
          {placeOf(source)}
        </a>
        {asOf && ` (${words.t('help.as-of', { date: periodWords(asOf, words) })})`}
      </small>
    </p>
  );
}

/** Who published it, as far as an address tells: its host, and on one that many share the account. */
function placeOf(source: string): string {
  const { host, pathname } = new URL(source);
  const account = host === 'github.com' ? pathname.split('/').slice(0, 2).join('/') : '';
  return host.replace(/^www\./, '') + account;
}

/** “2020”, or “August 2022”; in digits where the browser has no names of months. */
function periodWords(asOf: string, { tag, number }: Words): string {
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0)
    return asOf.replace(/\d/g, (digit) => number(Number(digit)));
  const month = asOf.includes('-') ? ({ month: 'long' } as const) : {};
  return new Intl.DateTimeFormat(tag, { year: 'numeric', ...month, timeZone: 'UTC' }).format(new Date(asOf));
}
