export type { Selectors } from '../selectors';
