import type { Selectors as SelectorsOf } from '../selectors';

export type Selectors = SelectorsOf<'facebook'>;
