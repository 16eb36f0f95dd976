export type { ReportKind } from './card-state';
export { type CardSource, composeCardText, type FlagText } from './compose';
export { createCardHost } from './host';
export { LevelIcon, Pictogram } from './icons';
export { type CardEvents, type MountedCard, mountCard } from './mount';
export { plainLine, postWords } from './post-words';
