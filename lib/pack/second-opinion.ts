import * as z from 'zod/mini';

/**
 * The second opinion's model, as learnt by `npm run rules -- opinion`: a weight for some of the 2^20 numbers that runs of letters hash to.
 * In strings of 91 printable characters, which JSON leaves alone and gzip packs well.
 */
export const secondOpinionSchema = z.strictObject({
  /** Log-odds that a text speaks for a lure before a word of it is read. */
  bias: z.number(),
  /** Log-odds that a weight of 1 stands for. */
  step: z.number().check(z.gt(0)),
  /** How far each weighted number is from the one before, the first from -1: a digit, or the last digit and more behind it. */
  gaps: z.string().check(z.maxLength(500_000)),
  /** A character a weight: `ZERO` and so many above or below. */
  weights: z.string().check(z.maxLength(200_000)),
});
export type SecondOpinionSource = z.infer<typeof secondOpinionSchema>;

/** Numbers that runs of letters hash to. */
export const RUNS = 1 << 20;

export interface SecondOpinion {
  readonly bias: number;
  readonly step: number;
  /** A weight for each of `RUNS` numbers, mostly 0. */
  readonly weights: Int8Array;
}

/** The digits are the printable characters from # on, behind the quotation mark; the backslash is left out. */
const FIRST = 0x23;
const LAST = 0x7e;
const BACKSLASH = 0x5c;
const DIGITS = LAST - FIRST;
/** The last digit says: so much and more, the next digit goes on. */
const MORE = DIGITS - 1;
const ZERO = DIGITS >> 1;
export const HEAVIEST = 7;

/** @throws an Error where the strings don't fit together. */
export function readSecondOpinion({ bias, step, gaps, weights }: SecondOpinionSource): SecondOpinion {
  const read = new Int8Array(RUNS);
  let run = -1;
  let at = 0;
  for (const weight of digitsOf(weights)) {
    let gap = 0;
    let digit: number;
    do {
      digit = digitAt(gaps, at++);
      gap += digit;
    } while (digit === MORE);
    run += gap + 1;
    if (run >= RUNS) throw new Error('second opinion: more gaps than there are numbers');
    read[run] = Math.max(-HEAVIEST, Math.min(HEAVIEST, weight - ZERO));
  }
  if (at !== gaps.length) throw new Error('second opinion: more gaps than weights');
  return { bias, step, weights: read };
}

/** The strings of a model's weights. */
export function writeWeights(weights: Int8Array): Pick<SecondOpinionSource, 'gaps' | 'weights'> {
  const gaps: number[] = [];
  const written: number[] = [];
  let last = -1;
  for (const [run, weight] of weights.entries()) {
    if (weight === 0) continue;
    let gap = run - last - 1;
    for (; gap >= MORE; gap -= MORE) gaps.push(MORE);
    gaps.push(gap);
    written.push(weight + ZERO);
    last = run;
  }
  return { gaps: written.length ? gaps.map(charOf).join('') : '', weights: written.map(charOf).join('') };
}

function digitsOf(text: string): readonly number[] {
  return Array.from(text, (_char, at) => digitAt(text, at));
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
  if (!(digit >= 0 && digit < DIGITS) || code === BACKSLASH)
    throw new Error('second opinion: a character that is no digit');
  return digit;
}

function charOf(digit: number): string {
  const code = FIRST + digit;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}
