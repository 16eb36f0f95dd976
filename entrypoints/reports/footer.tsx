import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LanguageSelect, languageChoice } from '../../lib/card';
import { changeSettings, languageChange } from '../../lib/settings';
import type { Speech } from '../pages/use-speech';

/** The language of everything a person reads. Nothing where policy holds it. */
export function Footer({ speech: { words, settings } }: { speech: Speech }): JSX.Element | null {
  const [failed, setFailed] = useState(false);
  const choice = languageChoice(settings, words);
  if (!choice) return null;
  const choose = (language: string) => {
    setFailed(false);
    changeSettings(languageChange(language)).catch((cause) => {
      console.error('Job Red Flags: the language could not be kept', cause);
      setFailed(true);
    });
  };
  return (
    <footer class="not-printed">
      <LanguageSelect choice={choice} choose={choose} />
      {failed && <p role="alert">{choice.unchanged}</p>}
    </footer>
  );
}
