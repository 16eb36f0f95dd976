import type { JSX } from 'preact';
import { LevelIcon } from '../../lib/card';
import type { Words } from '../../lib/words';

/** Name and way out: both there before anything else is known. */
export function Header({ words, leave }: { words: Words | undefined; leave: () => void }): JSX.Element {
  return (
    <header>
      <span class="brand">
        <LevelIcon level="caution" />
      </span>
      <h1>{words?.t('book.title') ?? 'Job Red Flags'}</h1>
      <button type="button" class="exit" onClick={leave}>
        {words?.t('popup.leave') ?? 'Leave quickly'}
      </button>
      {words && <small>{words.t('book.leave-keys')}</small>}
    </header>
  );
}
