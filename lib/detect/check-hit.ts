import { type CompiledPack, LEFT_EDGE, RIGHT_EDGE, repeatsOf, Seam, seamOf } from '../pack';
import { codeOf, type Folded, Gap, isGuessed, marksOf, TONES } from '../text';
import { type Affixes, createAffixes } from './affixes';
import { isEdge } from './edges';

/** Fewest letters of a phrase that may be written without its spaces: #noexperience. */
const GLUED_LETTERS = 8;

/**
 * Whether a pattern that the automaton found really stands there: what the skeleton left out is compared now.
 * Marks the post carries must be the pattern's (a missing mark is wild), letters repeated, gaps where words part, word edges.
 */
export function createHitCheck(
  pack: CompiledPack,
): (folded: Folded, pattern: number, end: number) => boolean {
  const { start: starts, edges, language } = pack.patterns;
  const affixes: readonly Affixes[] = pack.languages.map((one) => createAffixes(one.affixes));

  return (folded, pattern, end) => {
    const start = end - (starts[pattern + 1]! - starts[pattern]!) + 1;
    // Edges first: most of what the automaton finds lies inside a longer word.
    const isEdgeLeft = isEdge(folded, start);
    if (!isEdgeLeft && edges[pattern]! & LEFT_EDGE && !affixes[language[pattern]!]?.before(folded, start))
      return false;
    const isEdgeRight = isEdge(folded, end + 1);
    if (!isEdgeRight && edges[pattern]! & RIGHT_EDGE && !affixes[language[pattern]!]?.after(folded, end + 1))
      return false;
    return isWritten(pack, folded, pattern, start, isEdgeLeft && isEdgeRight);
  };
}

/** Whether letters, marks, repeats and gaps are the pattern's. @param isWhole whether edges stand on both sides */
function isWritten(
  { patterns }: CompiledPack,
  { units, repeats, gap: gaps }: Folded,
  pattern: number,
  start: number,
  isWhole: boolean,
): boolean {
  const first = patterns.start[pattern]!;
  const length = patterns.start[pattern + 1]! - first;
  let wordTones = 0;
  let textTones = 0;
  let seams = 0;
  let glued = 0;
  for (let at = 0; at < length; at++) {
    const unit = units[start + at]!;
    const own = patterns.units[first + at]!;
    if (codeOf(unit) !== codeOf(own) && !isGuessed(unit)) return false;
    const repeated = repeats[start + at]!;
    if (repeated !== repeatsOf(own) && repeated !== 3) return false;
    if (at > 0) {
      const gap = gaps[start + at]!;
      if (gap === Gap.sentence || gap === Gap.line) return false;
      const seam = seamOf(own);
      if (seam === Seam.inside) {
        if (gap === Gap.space) return false;
      } else if (seam === Seam.words) {
        seams++;
        if (gap === Gap.none) glued++;
        if (textTones & ~wordTones) return false;
        wordTones = 0;
        textTones = 0;
      }
    }
    const textMarks = marksOf(unit);
    const ownMarks = marksOf(own);
    if (textMarks & ~ownMarks & ~TONES) return false;
    textTones |= textMarks & TONES;
    wordTones |= ownMarks & TONES;
  }
  if (textTones & ~wordTones) return false;
  return glued === 0 || (glued === seams && length >= GLUED_LETTERS && isWhole);
}
