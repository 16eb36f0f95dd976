import type { JSX } from 'preact';
import { LevelIcon } from '../../lib/card';
import type { Words } from '../../lib/words';

interface Props {
  readonly words: Words | undefined;
  /** The page's name, once there are words for it. */
  readonly title: string | undefined;
  readonly leave: () => void;
}

/** Name and way out: both there before anything else is known. */
export function Header({ words, title, leave }: Props): JSX.Element {
  return (
    <header>
      <span class="brand">
        <LevelIcon level="caution" />
      </span>
      <h1>{title ?? 'Job Red Flags'}</h1>
      <button type="button" class="exit" onClick={leave}>
        {words?.t('popup.leave') ?? 'Leave quickly'}
      </button>
      {words && <small>{words.t('book.leave-keys')}</small>}
    </header>
  );
}
