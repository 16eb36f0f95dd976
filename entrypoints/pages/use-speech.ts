import { useEffect, useState } from 'preact/hooks';
import { ask, isRefusal, type LanguageWish, type SignTexts } from '../../lib/messages';
import {
  languageChange,
  languageWishes,
  readSettings,
  type Settings,
  watchSettings,
} from '../../lib/settings';
import { chooseLanguage, fetchLocale, loadWords, type Words } from '../../lib/words';

/** How the page speaks to the person. */
export interface Speech {
  readonly words: Words;
  readonly settings: Settings;
  /** What the rules call each sign; nothing until they have answered, and the families' general words stand in. */
  readonly signTexts: SignTexts;
}

/**
 * Words in the person's language, renewed when the settings change. `pageLanguage` is that of the page this one was opened from, `visit` what
 * was chosen where nothing is kept. `failed` when not even English words can be loaded.
 */
export function useSpeech(
  pageLanguage: string | undefined,
  visit?: LanguageWish,
): {
  readonly speech: Speech | undefined;
  readonly failed: boolean;
} {
  const [speech, setSpeech] = useState<Speech>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let looks = 0;
    const look = async () => {
      const mine = ++looks;
      const { settings } = await readSettings(visit && languageChange(visit));
      const language = chooseLanguage({
        ...languageWishes(settings),
        pageLang: pageLanguage,
        browserLanguages: navigator.languages,
      });
      const words = await loadWords(language, fetchLocale);
      if (mine !== looks) return;
      setSpeech({ words, settings, signTexts: {} });
      const signTexts = await ask({ type: 'sign-texts', language: words.tag });
      if (mine === looks && !isRefusal(signTexts)) setSpeech({ words, settings, signTexts });
    };
    const lookOrFail = () =>
      look().catch((cause) => {
        console.error('Job Red Flags: a page found no words', cause);
        setFailed(true);
      });
    void lookOrFail();
    return watchSettings(lookOrFail);
  }, [pageLanguage, visit]);

  return { speech, failed };
}
