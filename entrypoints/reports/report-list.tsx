import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { KeptReport } from '../../lib/report';
import type { Speech } from '../pages/use-speech';
import { ListRow } from './list-row';
import { SavePanel, type SaveReports } from './save-panel';
import { SearchField } from './search-field';
import type { Book } from './use-book';

/** Where the focus goes when the list comes back: to the report that was open, or to the top. */
export type Landing = { readonly on: 'report'; readonly id: string } | { readonly on: 'heading' };

interface Props {
  readonly book: Extract<Book, { is: 'open' }>;
  readonly speech: Speech;
  readonly landing: Landing | undefined;
  readonly open: (report: KeptReport) => void;
  readonly remove: (id: string) => void;
  readonly forget: () => void;
  readonly showMore: () => void;
  readonly save: SaveReports;
  readonly search: (words: string) => void;
}

const NONE: readonly never[] = [];

/** Everything that is kept, newest first. */
export function ReportList({ book, speech, landing, save, ...on }: Props): JSX.Element {
  const { words } = speech;
  const { ids, entries, deliveries, all } = book;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (landing) placeIn(list.current, landing)?.focus();
  }, [landing]);

  return (
    <section ref={list}>
      <h2 tabIndex={-1}>{all > 0 ? words.plural('book.count', ids.length) : words.t('book.empty.title')}</h2>
      {all === 0 ? (
        <p class="soft">{words.t('book.empty.detail', { report: words.t('card.actions.report') })}</p>
      ) : (
        <>
          <SearchField words={words} search={on.search} />
          {ids.length === 0 && <p role="status">{words.t('book.none-found')}</p>}
          <ul class="reports">
            {entries.map((entry) => (
              <ListRow
                key={entry.id}
                entry={entry}
                deliveries={deliveries.get(entry.id) ?? NONE}
                speech={speech}
                open={on.open}
                remove={on.remove}
              />
            ))}
          </ul>
          {entries.length < ids.length && (
            <p class="row">
              <small>{words.t('book.shown', { shown: entries.length, n: ids.length })}</small>
              <button type="button" onClick={on.showMore}>
                {words.t('book.more')}
              </button>
            </p>
          )}
          <SavePanel words={words} label="book.save-all" save={(author, form) => save(ids, author, form)}>
            <button type="button" class="quiet" onClick={on.forget}>
              {words.t('book.forget')}
            </button>
          </SavePanel>
        </>
      )}
    </section>
  );
}

function placeIn(list: HTMLElement | null, landing: Landing): HTMLElement | null | undefined {
  if (landing.on === 'heading') return list?.querySelector('h2');
  // Ids are compared, not put into a selector: a damaged record's may be anything.
  const rows = [...(list?.querySelectorAll('li') ?? [])];
  return rows.find((row) => row.dataset.id === landing.id)?.querySelector('button');
}
