import { type CompiledPack, LEFT_EDGE, RIGHT_EDGE, repeatsOf, Seam, seamOf } from '../pack';
import {
  codeOf,
  type Folded,
  Gap,
  isAdorned,
  isGuessed,
  isKana,
  Kind,
  kindOf,
  marksOf,
  TONES,
} from '../text';
import type { AffixMarks } from './affixes';
import { bearsChanges, SHORTEST_WITH_GAPS } from './bears-changes';

/** Fewest letters of a phrase that may be written without its spaces: #noexperience. */
const GLUED_LETTERS = 8;
/** Fewer letters are nothing in a run of letters that stand apart. */
const LETTERS_IN_RUN = 4;
/** So many letters are one phrase, whichever kana they are written in. */
const LONG_KANA = 5;

/** Whether words begin and end where a pattern needs it, from unit `start` to `end`; its language's affixes may be glued on. */
export function createEdgeCheck({
  patterns: { edges, affixes },
}: CompiledPack): (
  folded: Folded,
  affixed: AffixMarks,
  pattern: number,
  start: number,
  end: number,
) => boolean {
  return ({ edge }, { before, after }, pattern, start, end) => {
    const edged = edges[pattern]!;
    if (
      edge[end + 1] === 0 &&
      (edged & RIGHT_EDGE) !== 0 &&
      ((after[end + 1]! >>> affixes[pattern]!) & 1) === 0
    )
      return false;
    return (
      edge[start] === 1 || (edged & LEFT_EDGE) === 0 || ((before[start]! >>> affixes[pattern]!) & 1) === 1
    );
  };
}

/**
 * Whether a pattern whose skeleton was found between fitting edges really stands there, from unit `start` to `end`: what the skeleton left
 * out is compared now. Marks the post carries must be the pattern's (a missing mark is wild), letters repeated, gaps where words part.
 */
export function createHitCheck(
  pack: CompiledPack,
): (folded: Folded, pattern: number, start: number, end: number) => boolean {
  const { start: starts, units: patternUnits, edges } = pack.patterns;

  return (folded, pattern, start, end) => {
    const { units, repeats, gap: gaps, edge } = folded;
    const length = end - start + 1;
    if (length < LETTERS_IN_RUN && isInsideRun(folded, start, end)) return false;
    const first = starts[pattern]!;
    let wordTones = 0;
    let textTones = 0;
    let seams = 0;
    let glued = 0;
    let wordStart = start;
    /** What the post's word has that the pattern's has not. */
    let wordGaps = 0;
    let doubled = 0;
    let halved = 0;
    for (let at = start; at <= end; at++) {
      const unit = units[at]!;
      const own = patternUnits[first + at - start]!;
      if (codeOf(unit) !== codeOf(own) && !isGuessed(unit) && !(isKana(codeOf(own)) && length >= LONG_KANA))
        return false;
      const gap = gaps[at]!;
      const seam = seamOf(own);
      if (at > start && (gap !== Gap.none || seam !== Seam.inside)) {
        if (gap === Gap.sentence || gap === Gap.line) return false;
        if (seam === Seam.inside) {
          if (gap === Gap.space) {
            if (length < SHORTEST_WITH_GAPS) return false;
            if (kindOf(unit) === Kind.joined && isParted(folded, at)) return false;
            wordGaps++;
          }
        } else {
          if (
            wordGaps + doubled + halved > 0 &&
            !bearsChanges(folded, { start: wordStart, end: at, gaps: wordGaps + halved, doubled }, length)
          )
            return false;
          wordStart = at;
          wordGaps = 0;
          doubled = 0;
          halved = 0;
        }
        if (seam === Seam.words) {
          seams++;
          if (gap === Gap.none) glued++;
          if (textTones & ~wordTones && !isAdorned(folded)) return false;
          wordTones = 0;
          textTones = 0;
        }
      }
      const repeated = repeats[at]!;
      if (repeated !== repeatsOf(own) && repeated !== 3) {
        // Where any ending may follow, a second letter is the ending's first: “payé*” is in “payée”.
        const isMore = repeated > repeatsOf(own);
        const isEnding = at === end && (edges[pattern]! & RIGHT_EDGE) === 0 && isMore;
        if (!isMore) halved++;
        else if (!isEnding && !isShared(folded, at, start, end)) doubled++;
      }
      const textMarks = marksOf(unit);
      if (textMarks === 0 && marksOf(own) === 0) continue;
      const ownMarks = marksOf(own);
      if (textMarks & ~ownMarks & ~TONES) {
        if (!isAdorned(folded)) return false;
        continue;
      }
      textTones |= textMarks & TONES;
      wordTones |= ownMarks & TONES;
    }
    if (textTones & ~wordTones && !isAdorned(folded)) return false;
    if (
      wordGaps + doubled + halved > 0 &&
      !bearsChanges(folded, { start: wordStart, end: end + 1, gaps: wordGaps + halved, doubled }, length)
    )
      return false;
    return (
      glued === 0 || (glued === seams && length >= GLUED_LETTERS && edge[start] === 1 && edge[end + 1] === 1)
    );
  };
}

/** Whether a hit is a part of a word spelled apart, where each letter could begin one: the “pt” of “a c c e p t”. */
function isInsideRun({ units, gap, length }: Folded, start: number, end: number): boolean {
  if (kindOf(units[start]!) !== Kind.spaced) return false;
  return gap[start] === Gap.habit || (end + 1 < length && gap[end + 1] === Gap.habit);
}

/** Whether more than one space or hyphen stands before a unit: a comma, a bracket, a wide gap. */
function isParted({ original, from, to }: Folded, at: number): boolean {
  const between = original.slice(to[at - 1], from[at]);
  return between.length > 1 || /[\p{Ps}\p{Pe}\p{Pi}\p{Pf},;:、，；：・،؛"]/u.test(between);
}

/** Where words are spelled apart, the last letter of one and the first of the next may be one letter twice. */
function isShared({ gap }: Folded, at: number, start: number, end: number): boolean {
  return (at === start && gap[at + 1] === Gap.habit) || (at === end && gap[at] === Gap.habit);
}
