import type { ComponentChildren, JSX } from 'preact';
import type { LanguageWish } from '../../lib/messages';
import { LanguageLine } from '../check/language-line';
import type { Speech } from '../pages/use-speech';
import type { View } from './learn-page';

interface Props {
  readonly speech: Speech;
  readonly view: View;
  /** Takes a language for this visit, where nothing is kept. */
  readonly forVisit: ((language: LanguageWish) => void) | undefined;
}

/** The way to the other view, and the language, which is that of the ads as well. */
export function LearnFooter({ speech, view, forVisit }: Props): JSX.Element {
  const { words } = speech;
  return (
    <footer class="not-printed">
      <div class="row">
        {view === 'poster' ? (
          <>
            <button type="button" class="main" onClick={() => print()}>
              {words.t('book.print')}
            </button>
            <ViewLink to="practice">{words.t('learn.title')}</ViewLink>
          </>
        ) : (
          <ViewLink to="poster">{words.t('learn.poster.open')}</ViewLink>
        )}
      </div>
      <LanguageLine speech={speech} forVisit={forVisit} />
    </footer>
  );
}

/** Leaves nothing behind for the browser's “Back”: “Leave quickly” must have no way back. */
function ViewLink({ to, children }: { to: View; children: ComponentChildren }): JSX.Element {
  return (
    <a
      class="button"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        location.replace(`#${to}`);
      }}
    >
      {children}
    </a>
  );
}
