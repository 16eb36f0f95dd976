import type { JSX } from 'preact';
import { openInTab } from './actions';
import type { Snapshot } from './snapshot';
import type { Attempt } from './tab-panel';

/** The book opens in a page of its own, in the language that the popup speaks. */
export function BookLink({ snapshot, attempt }: { snapshot: Snapshot; attempt: Attempt }): JSX.Element {
  const { words, kept } = snapshot;
  return (
    <p>
      <a
        href={`/reports.html?lang=${words.tag}`}
        onClick={(event) => {
          event.preventDefault();
          const { href } = event.currentTarget;
          attempt(() => openInTab(href));
        }}
      >
        {kept ? words.t('popup.book-count', { n: kept }) : words.t('popup.book')}
      </a>
    </p>
  );
}
