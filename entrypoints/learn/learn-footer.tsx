import type { JSX } from 'preact';
import { LanguageSelect, languageChoice } from '../../lib/card';
import { changeSettings, languageChange } from '../../lib/settings';
import { OutcomeLine } from '../pages/outcome-line';
import { useAttempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';
import type { View } from './learn-page';

interface Props {
  readonly speech: Speech;
  readonly view: View;
  readonly inPrivate: boolean;
}

/** The way to the other view, and the language, which is that of the ads as well. */
export function LearnFooter({ speech: { words, settings }, view, inPrivate }: Props): JSX.Element {
  const { outcome, attempt } = useAttempt();
  // In a private window nothing is kept, a language no more than the rest.
  const choice = inPrivate ? undefined : languageChoice(settings, words);
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
        {choice && (
          <LanguageSelect
            choice={choice}
            choose={(language) =>
              void attempt(async () => {
                await changeSettings(languageChange(language));
                return [];
              }, choice.unchanged)
            }
          />
        )}
      </div>
      <OutcomeLine outcome={outcome} />
    </footer>
  );
}
