import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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
  /** Looks again now. */
  readonly again: () => void;
} {
  const [look, setLook] = useState<Look>();
  const [failed, setFailed] = useState(false);

  const looks = useRef(0);

  const lookOnce = useCallback(async () => {
    const mine = ++looks.current;
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
    if (mine !== looks.current) return;
    setLook((before) => ({ ...seen, rules: before?.rules }));
    const rules = await ask({ type: 'rules' });
    if (mine === looks.current && !isRefusal(rules)) setLook({ ...seen, rules });
  }, [pageLanguage]);
  const again = useCallback(() => {
    lookOnce().catch((cause) => {
      console.error('Job Red Flags: the settings page found no words', cause);
      setFailed(true);
    });
  }, [lookOnce]);

  useEffect(() => {
    const lookIfSeen = () => document.hidden || again();
    again();
    document.addEventListener('visibilitychange', lookIfSeen);
    const unwatch = watchSettings(again);
    return () => {
      document.removeEventListener('visibilitychange', lookIfSeen);
      unwatch();
    };
  }, [again]);

  return { look, failed, again };
}
