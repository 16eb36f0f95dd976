import { type CompiledPack, LEFT_EDGE, RIGHT_EDGE, repeatsOf, Seam, seamOf } from '../pack';
import {
  codeOf,
  type Folded,
  Gap,
  HAN_FIRST,
  isAdorned,
  isGuessed,
  isHangul,
  isKana,
  Kind,
  kindOf,
  marksOf,
  TONES,
} from '../text';
import type { AffixMarks } from './affixes';

/** Fewest letters of a phrase that may be written without its spaces: #noexperience. */
const GLUED_LETTERS = 8;
/** Fewest letters of a word that bears changes, of a stretch of Thai, Khmer, Lao or Burmese, of Hangul, and of Han or kana. */
const LONG_WORD = 6;
const LONG_STRETCH = 8;
const LONG_HANGUL = 6;
const LONG_HAN = 4;
/** Fewest letters of a word in a phrase of so many. */
const SHORT_WORD = 4;
const LONG_PHRASE = 10;
/** Arabic, the scripts of India and the Ethiopic come from here on. */
const FEW_LETTERS_FIRST = 0x590;
/** So many letters are one phrase, whichever kana they are written in. */
const LONG_KANA = 5;

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
    const length = end - start + 1;
    let wordTones = 0;
    let textTones = 0;
    let seams = 0;
    let glued = 0;
    let wordStart = start;
    /** Letters doubled, and gaps, that the pattern's word doesn't have. */
    let changes = 0;
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
            if (kindOf(unit) === Kind.joined && isParted(folded, at)) return false;
            changes++;
          }
        } else {
          if (changes > 0 && !bearsChanges(folded, wordStart, at, changes, length)) return false;
          wordStart = at;
          changes = 0;
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
        const isEnding = at === end && (edged & RIGHT_EDGE) === 0 && isMore;
        if (!isEnding && !(isMore && isShared(folded, at, start, end))) changes++;
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
    if (changes > 0 && !bearsChanges(folded, wordStart, end + 1, changes, length)) return false;
    return glued === 0 || (glued === seams && length >= GLUED_LETTERS && isEdgeLeft && isEdgeRight);
  };
}

/**
 * Whether a word is long enough to be itself with gaps and doubled letters: te-le-gram, pass port, expperience. Short ones may be
 * other words (to day, planed) unless others stand beside them. In scripts without spaces a stretch is long that no two words make by chance.
 * @param end one past its last unit @param whole how many letters the whole phrase has
 */
function bearsChanges(folded: Folded, start: number, end: number, changes: number, whole: number): boolean {
  const { units } = folded;
  const length = end - start;
  const code = codeOf(units[start]!);
  if (kindOf(units[start]!) !== Kind.joined) {
    // Where vowels are signs or left out, words have fewer letters.
    const less = code >= FEW_LETTERS_FIRST ? 1 : 0;
    const isLong =
      length >= LONG_WORD - less || (length >= SHORT_WORD - less && whole >= LONG_PHRASE - 2 * less);
    return (isLong && changes * 2 <= length) || isAllDoubled(folded, start, end);
  }
  const long = isHangul(code) ? LONG_HANGUL : code < HAN_FIRST ? LONG_STRETCH : LONG_HAN;
  return length >= long && changes * 4 <= length;
}

/** “ccaasshh” */
function isAllDoubled({ repeats }: Folded, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (repeats[at] === 1) return false;
  return end - start >= SHORTEST_DOUBLED;
}
const SHORTEST_DOUBLED = 3;

/** Whether more than a space stands before a unit: a comma, a bracket. */
function isParted({ original, from, to }: Folded, at: number): boolean {
  return /[\p{Ps}\p{Pe}\p{Pi}\p{Pf},;:、，；：・،؛"]/u.test(original.slice(to[at - 1], from[at]));
}

/** Where words are spelled apart, the last letter of one and the first of the next may be one letter twice. */
function isShared({ gap }: Folded, at: number, start: number, end: number): boolean {
  return (at === start && gap[at + 1] === Gap.habit) || (at === end && gap[at] === Gap.habit);
}
