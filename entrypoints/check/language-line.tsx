import type { JSX } from 'preact';
import { LanguageSelect, languageChoice } from '../../lib/card';
import { changeSettings, languageChange } from '../../lib/settings';
import { OutcomeLine } from '../pages/outcome-line';
import { useAttempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';

/** The list of languages; nothing where policy holds the language. */
export function LanguageLine({ speech: { words, settings } }: { speech: Speech }): JSX.Element | null {
  const { outcome, attempt } = useAttempt();
  const choice = languageChoice(settings, words);
  if (!choice) return null;
  return (
    <section>
      <LanguageSelect
        choice={choice}
        choose={(language) =>
          void attempt(async () => {
            await changeSettings(languageChange(language));
            return [];
          }, choice.unchanged)
        }
      />
      <OutcomeLine outcome={outcome} />
    </section>
  );
}
