export { chooseLanguage, type LanguageWishes, matchLanguage } from './choose-language';
export { COUNTRY_CODES } from './country-codes';
export { fetchLocale } from './fetch-locale';
export { SPANS } from './formats';
export {
  type Direction,
  directionOf,
  LANGUAGE_TAGS,
  LANGUAGES_WITH_TEXTS,
  type Language,
  type LanguageTag,
  languageList,
} from './languages';
export { flattenTexts, holesOf, type Text, type TextGroup, type Texts } from './texts';
export { type LoadLocale, loadWords, localePath, makeWords, type Values, type Words } from './words';
