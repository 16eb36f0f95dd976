export type { AffixTable } from './affix-tables';
export { BASE, CHECK, OUTPUT, STATE } from './cells';
export { type CompiledPack, compilePack, type Knowledge, type Target } from './compile';
export { buildTrie, sideBySide, symbolsOf } from './double-array';
export type { HelpDirectory, HelpEntry } from './help-directory';
export { licencePattern } from './licence-form';
export { MOST_MIRRORS } from './mirrors';
export { ENDS_INSIDE, LEFT_EDGE, RIGHT_EDGE, repeatsOf, Seam, seamOf } from './patterns';
export { openPhrase, type Piece } from './phrase';
export {
  ENGINE,
  type FactTest,
  type FlagText,
  type Language,
  type Pack,
  type Phrase,
  packSchema,
} from './schema';
export {
  HEAVIEST,
  RUNS,
  readSecondOpinion,
  type SecondOpinion,
  type SecondOpinionSource,
  writeWeights,
} from './second-opinion';
export { type SiteName, type SiteRules, type SiteSelectors, siteRulesSchemas } from './site-rules';
export { readRules } from './source';
export { type SourceError, SourceErrors } from './source-reader';
export { EndFlag, Join, joinOfStep, StepFlag, stepOf } from './steps';
export { type Meaning, type Period, Role, type Word, type WordTable, Writing } from './word-table';
