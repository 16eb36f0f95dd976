import { languageWishes, type Settings } from '../../lib/settings';
import { chooseLanguage, fetchLocale, type LanguageTag, loadWords, type Words } from '../../lib/words';

const loaded = new Map<LanguageTag, Promise<Words>>();

/** The words to speak in: chosen, else policy's, else the page's, else the ad's, else the browser's language. */
export function wordsFor(
  settings: Settings,
  hints: { readonly pageLang?: string | undefined; readonly adLanguage?: string | undefined } = {},
): Promise<Words> {
  const tag = chooseLanguage({
    ...languageWishes(settings),
    ...hints,
    browserLanguages: navigator.languages,
  });
  const words = loaded.get(tag) ?? loadWords(tag, fetchLocale);
  loaded.set(tag, words);
  words.catch(() => loaded.delete(tag));
  return words;
}
