import { type CompiledPack, LEFT_EDGE, RIGHT_EDGE, Seam } from '../pack';
import { type Folded, Gap, Kind, TONES } from '../text';

/** Fewest letters of a phrase that may be written without its spaces: #noexperience. */
const GLUED_LETTERS = 8;

/**
 * Whether a pattern that the automaton found really stands there: what the skeleton left out is compared now.
 * Marks the post carries must be the pattern's (a missing mark is wild), letters repeated, gaps where words part, word edges.
 */
export function createHitCheck(
  pack: CompiledPack,
): (folded: Folded, pattern: number, end: number) => boolean {
  const { patterns, languages } = pack;
  const affixes = languages.map(({ affixes }) => ({
    before: new Set(affixes.before),
    after: new Set(affixes.after),
  }));

  return (folded, pattern, end) => {
    const first = patterns.start[pattern]!;
    const length = patterns.start[pattern + 1]! - first;
    const start = end - length + 1;
    const edges = patterns.edges[pattern]!;
    const own = affixes[patterns.language[pattern]!];
    if (edges & LEFT_EDGE && !isEdge(folded, start) && !own?.before.has(lettersBefore(folded, start)))
      return false;
    if (edges & RIGHT_EDGE && !isEdge(folded, end + 1) && !own?.after.has(lettersAfter(folded, end + 1)))
      return false;

    let wordTones = 0;
    let textTones = 0;
    let seams = 0;
    let glued = 0;
    for (let unit = 0; unit < length; unit++) {
      const at = start + unit;
      const of = first + unit;
      if (folded.letter[at] !== patterns.letter[of] && !folded.guessed[at]) return false;
      const repeats = folded.repeats[at]!;
      if (repeats !== patterns.repeats[of] && repeats !== 3) return false;
      if (unit > 0) {
        const gap = folded.gap[at]!;
        const seam = patterns.seam[of];
        if (gap === Gap.sentence || gap === Gap.line) return false;
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
      const textMarks = folded.marks[at]!;
      const ownMarks = patterns.marks[of]!;
      if (textMarks & ~ownMarks & ~TONES) return false;
      textTones |= textMarks & TONES;
      wordTones |= ownMarks & TONES;
    }
    if (textTones & ~wordTones) return false;
    return (
      glued === 0 ||
      (glued === seams && length >= GLUED_LETTERS && isEdge(folded, start) && isEdge(folded, end + 1))
    );
  };
}

/** Whether a word may begin at this unit, or end before it. Scripts without spaces have an edge everywhere. */
function isEdge(folded: Folded, at: number): boolean {
  if (at <= 0 || at >= folded.length || folded.gap[at] !== Gap.none) return true;
  const kind = folded.kind[at];
  return kind === Kind.joined || kind !== folded.kind[at - 1];
}

const LONGEST_AFFIX = 8;

function lettersBefore(folded: Folded, end: number): string {
  let text = '';
  for (let at = end - 1; at >= 0 && text.length <= LONGEST_AFFIX; at--) {
    text = String.fromCharCode(folded.letter[at]!) + text;
    if (isEdge(folded, at)) break;
  }
  return text;
}

function lettersAfter(folded: Folded, start: number): string {
  let text = '';
  for (let at = start; at < folded.length && text.length <= LONGEST_AFFIX; at++) {
    if (at > start && isEdge(folded, at)) break;
    text += String.fromCharCode(folded.letter[at]!);
  }
  return text;
}
