export { isAdorned } from './adorned';
export { isEndOfSyllable } from './burmese';
export { BREAK, FoldBuffers, type Folded, fold, skeletonOf } from './fold';
export { Gap } from './gap';
export { latinLookalike } from './lookalikes';
export { closeness } from './natural';
export { type Scan, ScanBuffers, scan } from './scan';
export { HAN_FIRST, isDependent, isHangul, isKana } from './syllables';
export { codeOf, isGuessed, Kind, kindOf, marksOf, TONES } from './unit';
