import { type CompiledPack, LEFT_EDGE, RIGHT_EDGE, repeatsOf, Seam, seamOf } from '../pack';
import { codeOf, type Folded, Gap, isGuessed, marksOf, TONES } from '../text';
import type { AffixMarks } from './affixes';

/** Fewest letters of a phrase that may be written without its spaces: #noexperience. */
const GLUED_LETTERS = 8;

/**
 * Whether a pattern whose skeleton was found really stands there, from unit `start` to `end`: what the skeleton left out is compared now.
 * Marks the post carries must be the pattern's (a missing mark is wild), letters repeated, gaps where words part, word edges.
 */
export function createHitCheck(
  pack: CompiledPack,
): (folded: Folded, affixed: AffixMarks, pattern: number, start: number, end: number) => boolean {
  const { start: starts, units: patternUnits, edges, affixes } = pack.patterns;

  return (folded, { before, after }, pattern, start, end) => {
    const { units, repeats, gap: gaps, edge } = folded;
    const edged = edges[pattern]!;
    const isEdgeLeft = edge[start] === 1;
    const isEdgeRight = edge[end + 1] === 1;
    if (!isEdgeRight && (edged & RIGHT_EDGE) !== 0 && ((after[end + 1]! >>> affixes[pattern]!) & 1) === 0)
      return false;
    if (!isEdgeLeft && (edged & LEFT_EDGE) !== 0 && ((before[start]! >>> affixes[pattern]!) & 1) === 0)
      return false;

    const first = starts[pattern]!;
    let wordTones = 0;
    let textTones = 0;
    let seams = 0;
    let glued = 0;
    for (let at = start; at <= end; at++) {
      const unit = units[at]!;
      const own = patternUnits[first + at - start]!;
      if (codeOf(unit) !== codeOf(own) && !isGuessed(unit)) return false;
      const repeated = repeats[at]!;
      // Where any ending may follow, a second letter is the ending's first: “payé*” is in “payée”.
      const isEnding = at === end && (edged & RIGHT_EDGE) === 0 && repeated > repeatsOf(own);
      if (repeated !== repeatsOf(own) && repeated !== 3 && !isEnding && !isShared(folded, at, start, end))
        return false;
      const gap = gaps[at]!;
      const seam = seamOf(own);
      if (at > start && (gap !== Gap.none || seam !== Seam.inside)) {
        if (gap === Gap.sentence || gap === Gap.line) return false;
        if (seam === Seam.inside && gap === Gap.space) return false;
        if (seam === Seam.words) {
          seams++;
          if (gap === Gap.none) glued++;
          if (textTones & ~wordTones) return false;
          wordTones = 0;
          textTones = 0;
        }
      }
      const textMarks = marksOf(unit);
      if (textMarks === 0 && marksOf(own) === 0) continue;
      const ownMarks = marksOf(own);
      if (textMarks & ~ownMarks & ~TONES) return false;
      textTones |= textMarks & TONES;
      wordTones |= ownMarks & TONES;
    }
    if (textTones & ~wordTones) return false;
    return glued === 0 || (glued === seams && end - start + 1 >= GLUED_LETTERS && isEdgeLeft && isEdgeRight);
  };
}

/** Where words are spelled apart, the last letter of one and the first of the next may be one letter twice. */
function isShared({ gap }: Folded, at: number, start: number, end: number): boolean {
  return (at === start && gap[at + 1] === Gap.habit) || (at === end && gap[at] === Gap.habit);
}
