export type { ReportKind } from './card-state';
export { type CardSource, composeCardText, type FlagText } from './compose';
export { createCardHost } from './host';
export { type CardEvents, type MountedCard, mountCard } from './mount';
export { LevelIcon, Pictogram } from './pictogram';
export { postWords } from './post-words';
