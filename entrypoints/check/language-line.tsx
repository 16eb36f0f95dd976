import type { JSX } from 'preact';
import { LanguageSelect, languageChoice } from '../../lib/card';
import type { LanguageWish } from '../../lib/messages';
import { changeSettings, languageChange } from '../../lib/settings';
import { OutcomeLine } from '../pages/outcome-line';
import { useAttempt } from '../pages/use-attempt';
import type { Speech } from '../pages/use-speech';

interface Props {
  readonly speech: Speech;
  /** Takes the choice for this visit; without it, the choice is kept in the settings. */
  readonly forVisit?: ((language: LanguageWish) => void) | undefined;
}

/** The list of languages; nothing where policy holds the language. */
export function LanguageLine({ speech: { words, settings }, forVisit }: Props): JSX.Element | null {
  const { outcome, attempt } = useAttempt();
  const choice = languageChoice(settings, words);
  if (!choice) return null;
  return (
    <section>
      <LanguageSelect
        choice={choice}
        choose={(language) =>
          void attempt(async () => {
            if (forVisit) forVisit(language);
            else await changeSettings(languageChange(language));
            return [];
          }, choice.unchanged)
        }
      />
      <OutcomeLine outcome={outcome} />
    </section>
  );
}
