export { isEndOfSyllable } from './burmese';
export { BREAK, FoldBuffers, type Folded, fold, skeletonOf } from './fold';
export { Gap } from './gap';
export { closeness } from './natural';
export { type Scan, ScanBuffers, scan } from './scan';
export { isDependent, isHangul } from './syllables';
export { codeOf, isGuessed, Kind, kindOf, marksOf, TONES } from './unit';
