export type { ReportKind } from './card-state';
export { cardStyle } from './card-style';
export { type CardSource, composeCardText, type FlagText } from './compose';
export { cardHosts } from './host';
export { LevelIcon, Pictogram } from './icons';
export { languageChoice } from './language-choice';
export { LanguageSelect } from './language-select';
export { type CardEvents, type MountedCard, mountCard } from './mount';
export { plainLine, postWords } from './post-words';
