import type { ComponentChildren, JSX } from 'preact';
import { LanguageLine } from '../check/language-line';
import type { Speech } from '../pages/use-speech';
import type { View } from './learn-page';

interface Props {
  readonly speech: Speech;
  readonly view: View;
  readonly inPrivate: boolean;
}

/** The way to the other view, and the language, which is that of the ads as well. */
export function LearnFooter({ speech, view, inPrivate }: Props): JSX.Element {
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
      {/* In a private window nothing is kept, a language no more than the rest. */}
      {!inPrivate && <LanguageLine speech={speech} />}
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
