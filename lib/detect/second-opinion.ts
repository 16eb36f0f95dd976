import { RUNS, type SecondOpinion } from '../pack';
import { type Folded, Gap, Kind, kindOf } from '../text';

/** Letters of the longest run that is read; runs go over the edges of words, and punctuation is a letter too. */
const LONGEST = 4;
/** Different signs of one gap that are read: a row of ten exclamation marks says what one says. */
const SIGNS_OF_A_GAP = 6;
const SPACE = 0x20;
const LINE = 0x0a;
const DIGIT = 0x30;

/**
 * Reads the runs of letters of texts. What it gives is good until it is asked again.
 * @returns for each text set, the different numbers of its runs, each below `RUNS`
 */
export function createRunReader(): (texts: readonly Folded[]) => readonly number[] {
  const seen = new Uint8Array(RUNS);
  const letters: number[] = [];
  const runs: number[] = [];
  return (texts) => {
    for (const run of runs) seen[run] = 0;
    runs.length = 0;
    for (const text of texts) {
      readLetters(text, letters);
      for (let start = 0; start < letters.length; start++) {
        let hash = 0x811c9dc5; // FNV-1a
        const end = Math.min(letters.length, start + LONGEST);
        for (let at = start; at < end; at++) {
          hash = Math.imul(hash ^ letters[at]!, 0x01000193);
          const run = (hash ^ (hash >>> 15)) & (RUNS - 1);
          if (seen[run] === 1) continue;
          seen[run] = 1;
          runs.push(run);
        }
      }
    }
    return runs;
  };
}

/**
 * The folded letters of a text, numbers as `00`, and between words what stands there: one space, line breaks, signs. A sign inside a word is
 * no sign, and between letters of scripts without spaces a space is none.
 */
function readLetters(
  { original, length, skeleton, units, gap, edge, from, to }: Folded,
  letters: number[],
): void {
  letters.length = 0;
  letters.push(SPACE);
  let end = 0;
  for (let unit = 0; unit <= length; unit++) {
    const kind = unit < length ? kindOf(units[unit]!) : Kind.spaced;
    const start = unit < length ? from[unit]! : original.length;
    const isInside =
      unit < length && (edge[unit] === 0 || gap[unit] === Gap.symbol || gap[unit] === Gap.habit);
    if (start > end && !isInside) readGap(original, end, start, kind !== Kind.joined, letters);
    if (unit === length) break;
    end = to[unit]!;
    if (kind !== Kind.digit) letters.push(skeleton[unit]!);
    else if (letters.at(-1) !== DIGIT || letters.at(-2) !== DIGIT) letters.push(DIGIT);
  }
  if (letters.at(-1) !== SPACE) letters.push(SPACE);
}

/** Characters without a width, that steer the direction, or that choose how the one before is drawn. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const BLANK = /\s/;

function readGap(original: string, start: number, end: number, isSpaced: boolean, letters: number[]): void {
  const first = letters.length;
  let isBlank = false;
  for (let at = start; at < end; at++) {
    const code = original.charCodeAt(at);
    if (code !== LINE && BLANK.test(original[at]!)) isBlank = true;
    else if (
      !UNSEEN.test(original[at]!) &&
      letters.length - first < SIGNS_OF_A_GAP &&
      !letters.includes(code, first)
    )
      letters.push(code);
  }
  if (isSpaced && (isBlank || letters.length > first) && letters.at(-1) !== SPACE) letters.push(SPACE);
}

/** How strongly the letters of a post, whatever they say, speak for a lure: log-odds, learnt from labelled posts. */
export function createSecondOpinion({
  bias,
  step,
  weights,
}: SecondOpinion): (texts: readonly Folded[]) => number {
  const read = createRunReader();
  return (texts) => {
    const runs = read(texts);
    let sum = 0;
    for (const run of runs) sum += weights[run]!;
    // By the root of their number, since runs that stand together repeat one another.
    return bias + (step * sum) / Math.sqrt(Math.max(1, runs.length));
  };
}
