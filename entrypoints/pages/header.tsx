import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LevelIcon } from '../../lib/card';
import type { Words } from '../../lib/words';
import { finish } from './finish';
import type { Session } from './use-session';

interface Props {
  readonly words: Words | undefined;
  /** The page's name, once there are words for it. */
  readonly title: string | undefined;
  readonly leave: () => void;
  readonly session: Session;
}

/** Name and way out: both there before anything else is known. */
export function Header({ words, title, leave, session }: Props): JSX.Element {
  const [failed, setFailed] = useState(false);
  const end = async () => {
    setFailed(false); // said again when it fails again
    setFailed(!(await finish())); // else the page closes
  };
  return (
    <header>
      <span class="brand">
        <LevelIcon level="caution" />
      </span>
      <h1>{title ?? 'Job Red Flags'}</h1>
      {words && session === 'shared' && (
        <button type="button" class="finish" title={words.t('shared.wipes')} onClick={() => void end()}>
          {words.t('shared.finish')}
        </button>
      )}
      <button type="button" class="exit" onClick={leave}>
        {words?.t('popup.leave') ?? 'Leave quickly'}
      </button>
      {words && <small>{words.t('book.leave-keys')}</small>}
      {words && failed && <small role="alert">{words.t('shared.failed')}</small>}
    </header>
  );
}
