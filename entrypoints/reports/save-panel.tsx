import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../lib/words';

/** Whether the name of who posted the ad goes along. */
export type Author = 'named' | 'left-out';
export type SaveReports = (ids: readonly string[], author: Author, form: 'json' | 'csv') => void;

interface Props {
  readonly words: Words;
  readonly label: 'book.save' | 'book.save-all';
  readonly save: (author: Author, form: 'json' | 'csv') => void;
  /** Told when the person changes their mind about the name. */
  readonly authorChosen?: (author: Author) => void;
  readonly children: ComponentChildren;
}

/** Taking reports out of the book. The name under an ad goes along only when somebody ticks it. */
export function SavePanel({ words, label, save, authorChosen, children }: Props): JSX.Element {
  const [author, setAuthor] = useState<Author>('left-out');
  const choose = (chosen: Author) => {
    setAuthor(chosen);
    authorChosen?.(chosen);
  };
  return (
    <div class="not-printed">
      <p>
        <label>
          <input
            type="checkbox"
            checked={author === 'named'}
            onChange={({ currentTarget }) => choose(currentTarget.checked ? 'named' : 'left-out')}
          />
          {words.t('book.author-too')}
        </label>
      </p>
      <div class="row">
        <button type="button" class="main" onClick={() => save(author, 'json')}>
          {words.t(label)}
        </button>
        <button type="button" onClick={() => save(author, 'csv')}>
          {words.t('book.save-table')}
        </button>
        <button type="button" onClick={() => print()}>
          {words.t('book.print')}
        </button>
        {children}
      </div>
      <small>{words.t('book.file-hint')}</small>
    </div>
  );
}
