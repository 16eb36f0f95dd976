export { Kind, TONES } from './characters';
export { type Folded, fold, Gap } from './fold';
export { type Scan, scan } from './scan';
