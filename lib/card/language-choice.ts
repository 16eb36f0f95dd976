import type { LanguageChoice } from '../messages';
import type { Settings } from '../settings';
import { LANGUAGES_WITH_TEXTS, languageList, matchLanguage, type Words } from '../words';
import { GLOBE } from './drawings';

/** The languages a person may choose from, and which one they did; nothing where policy holds the language. */
export function languageChoice(
  { language }: Pick<Settings, 'language'>,
  words: Words,
): LanguageChoice | undefined {
  if (language.fixed) return undefined;
  const chosen =
    language.origin === 'person' ? matchLanguage(language.value ?? '', LANGUAGES_WITH_TEXTS) : undefined;
  const languages = languageList().filter(({ hasTexts }) => hasTexts);
  return {
    label: words.t('languages.label'),
    drawing: GLOBE,
    chosen: chosen ?? 'auto',
    options: [
      { language: 'auto', name: words.t('languages.auto') },
      ...languages.map(({ tag, ownName }) => ({ language: tag, name: ownName })),
    ],
    unchanged: words.t('languages.unchanged'),
  };
}
