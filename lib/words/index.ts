export { chooseLanguage, matchLanguage } from './choose-language';
export { COUNTRY_CODES } from './country-codes';
export { fetchLocale } from './fetch-locale';
export { SPANS } from './formats';
export {
  type Direction,
  LANGUAGE_TAGS,
  LANGUAGES_WITH_TEXTS,
  type Language,
  type LanguageTag,
  languageList,
} from './languages';
export { flattenTexts, holesOf, type Text, type Texts } from './texts';
export { loadWords, makeWords, type Words } from './words';
