import type { JSX } from 'preact';
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
            <a class="button" href="#practice">
              {words.t('learn.title')}
            </a>
          </>
        ) : (
          <a class="button" href="#poster">
            {words.t('learn.poster.open')}
          </a>
        )}
      </div>
      {/* In a private window nothing is kept, a language no more than the rest. */}
      {!inPrivate && <LanguageLine speech={speech} />}
    </footer>
  );
}
