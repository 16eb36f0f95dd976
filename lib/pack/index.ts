export type { AffixTable, AffixTables } from './affix-tables';
export { BASE, CHECK, OUTPUT, STATE } from './cells';
export {
  type CompiledLanguage,
  type CompiledPack,
  compilePack,
  type Knowledge,
  type Target,
} from './compile';
export {
  buildTrie,
  type Spellings,
  sideBySide,
  symbolsOf,
  type Trie,
} from './double-array';
export type { HelpDirectory, HelpEntry } from './help-directory';
export { licencePattern } from './licence-form';
export {
  ENDS_INSIDE,
  LEFT_EDGE,
  type PatternTable,
  RIGHT_EDGE,
  repeatsOf,
  Seam,
  seamOf,
} from './patterns';
export { type Form, openPhrase, type Piece, type Wording } from './phrase';
export { PhraseError } from './phrase-error';
export {
  ENGINE,
  type FactTest,
  type Flag,
  type FlagText,
  factTestSchema,
  flagSchema,
  flagTextSchema,
  type Language,
  languageSchema,
  type Pack,
  type Phrase,
  packSchema,
} from './schema';
export { type SiteName, type SiteRules, type SiteSelectors, siteRulesSchemas } from './site-rules';
export { readRules } from './source';
export { type SourceError, SourceErrors } from './source-reader';
export { EndFlag, Join, joinOfStep, StepFlag, type StepTable, stepOf } from './steps';
export { type Meaning, type Period, Role, type Word, type WordTable, Writing } from './word-table';
