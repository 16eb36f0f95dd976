import type { JSX } from 'preact';
import type { Words } from '../../lib/words';

/** The browser does not open its storage. What is in it can still be forgotten. */
export function ClosedBook(props: { words: Words; again: () => void; forget: () => void }): JSX.Element {
  const { words, again, forget } = props;
  return (
    <section role="alert">
      <h2>{words.t('book.failed')}</h2>
      <p class="soft">{words.t('report.broken')}</p>
      <div class="row">
        <button type="button" class="main" onClick={again}>
          {words.t('card.actions.again')}
        </button>
        <button type="button" class="quiet" onClick={forget}>
          {words.t('book.forget')}
        </button>
      </div>
    </section>
  );
}
