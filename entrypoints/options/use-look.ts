import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask, isRefusal, type RulesInfo } from '../../lib/messages';
import { languageWishes, readSettings, type SettingsReading, watchSettings } from '../../lib/settings';
import { chooseLanguage, fetchLocale, loadWords, type Words } from '../../lib/words';

/** All that the page shows, as it is at one moment. */
export interface Look extends SettingsReading {
  readonly words: Words;
  /** Missing until the background has answered. */
  readonly rules: RulesInfo | undefined;
  /** Whether the browser lets the extension into private windows; missing where it doesn't say. */
  readonly privateAccess: boolean | undefined;
}

/**
 * Settings, rules and the words to show them in. Looked at anew when settings change and when the person comes back to the page:
 * Firefox tells nobody that its policy changed.
 */
export function useLook(pageLanguage: string | undefined): {
  readonly look: Look | undefined;
  readonly failed: boolean;
} {
  const [look, setLook] = useState<Look>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let looks = 0;
    const lookOnce = async () => {
      const mine = ++looks;
      const reading = await readSettings();
      const language = chooseLanguage({
        ...languageWishes(reading.settings),
        pageLang: pageLanguage,
        browserLanguages: navigator.languages,
      });
      const [words, privateAccess] = await Promise.all([
        loadWords(language, fetchLocale),
        browser.extension?.isAllowedIncognitoAccess?.().catch(() => undefined),
      ]);
      const seen = { ...reading, words, privateAccess };
      if (mine !== looks) return;
      setLook((before) => ({ ...seen, rules: before?.rules }));
      const rules = await ask({ type: 'rules' });
      if (mine === looks && !isRefusal(rules)) setLook({ ...seen, rules });
    };
    const lookOrFail = () =>
      lookOnce().catch((cause) => {
        console.error('Job Red Flags: the settings page found no words', cause);
        setFailed(true);
      });
    const lookIfSeen = () => document.hidden || lookOrFail();
    void lookOrFail();
    document.addEventListener('visibilitychange', lookIfSeen);
    const unwatch = watchSettings(lookOrFail);
    return () => {
      document.removeEventListener('visibilitychange', lookIfSeen);
      unwatch();
    };
  }, [pageLanguage]);

  return { look, failed };
}
