import { codeOf, FoldBuffers, type Folded, fold, Gap, Kind, kindOf, marksOf } from '../text';

/** What may stand before a unit of a pattern. */
export const Seam = {
  /** Inside a word. */
  inside: 0,
  /** Between two words. */
  words: 1,
  /** Where scripts change, or where a script without spaces was written with one. */
  either: 2,
} as const;

/** All patterns of a pack, their units side by side: pattern p's are `start[p]` to `start[p + 1]`. */
export interface PatternTable {
  readonly start: Int32Array;
  /** Letter and marks as in a folded text's units; instead of the kind, what may stand before, and the repeats. */
  readonly units: Int32Array;
  /** 1 a word must begin here, 2 a word must end here, 3 both. */
  readonly edges: Uint8Array;
  /** Which affixes may be glued on: place in the pack's `affixes`. */
  readonly affixes: Uint8Array;
}

const SEAM_BIT = 16;
const REPEATS_BIT = 18;
const MARKS_BIT = 20;

export function seamOf(unit: number): number {
  return (unit >>> SEAM_BIT) & 3;
}

/** How often the letter is written, 1 to 3. */
export function repeatsOf(unit: number): number {
  return (unit >>> REPEATS_BIT) & 3;
}

export const LEFT_EDGE = 1;
export const RIGHT_EDGE = 2;

export interface Edges {
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * Letters of all patterns together, each a state of the trie at most (12 bytes). The rules of 25 languages have 770,000.
 */
export const MOST_LETTERS = 8_000_000;

interface Pattern {
  readonly skeleton: Uint16Array;
  readonly units: Int32Array;
  readonly edges: number;
  readonly affixes: number;
}

/** Collects patterns, each distinct one once. */
export class PatternCollector {
  /** By spelling, so that a piece that many phrases share is folded once, and by what it folds to. */
  private readonly spelled = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly found: Pattern[] = [];
  private readonly buffers = new FoldBuffers();
  private letters = 0;

  /** The pattern's number, or -1 when nothing of the text can be matched. */
  add(text: string, { left, right }: Edges, affixes: number): number {
    const edges = (left ? LEFT_EDGE : 0) | (right ? RIGHT_EDGE : 0);
    const spelling = `${edges},${affixes},${text}`;
    const seen = this.spelled.get(spelling);
    if (seen !== undefined) return seen;
    const number = this.addFolded(fold(text, this.buffers), edges, affixes);
    this.spelled.set(spelling, number);
    return number;
  }

  private addFolded(folded: Folded, edges: number, affixes: number): number {
    if (folded.length === 0) return -1;
    const units = new Int32Array(folded.length);
    for (let at = 0; at < units.length; at++) units[at] = patternUnit(folded, at);
    const key = `${edges},${affixes},${String.fromCharCode(...new Uint16Array(units.buffer))}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.found.length);
    this.letters += folded.length;
    if (this.letters > MOST_LETTERS)
      throw new Error(`All phrases together have more than ${MOST_LETTERS} letters.`);
    const skeleton = folded.skeleton.slice(0, folded.length);
    return this.found.push({ skeleton, units, edges, affixes }) - 1;
  }

  skeletons(): readonly Uint16Array[] {
    return this.found.map(({ skeleton }) => skeleton);
  }

  table(): PatternTable {
    const start = new Int32Array(this.found.length + 1);
    for (const [number, { units }] of this.found.entries()) start[number + 1] = start[number]! + units.length;
    const units = new Int32Array(start[this.found.length]!);
    for (const [number, pattern] of this.found.entries()) units.set(pattern.units, start[number]);
    return {
      start,
      units,
      edges: Uint8Array.from(this.found, ({ edges }) => edges),
      affixes: Uint8Array.from(this.found, ({ affixes }) => affixes),
    };
  }
}

function patternUnit(folded: Folded, at: number): number {
  const unit = folded.units[at]!;
  const seam = at === 0 ? Seam.inside : seamBefore(folded, at);
  return (
    codeOf(unit) | (seam << SEAM_BIT) | (folded.repeats[at]! << REPEATS_BIT) | (marksOf(unit) << MARKS_BIT)
  );
}

function seamBefore(folded: Folded, at: number): number {
  const gap = folded.gap[at];
  const kind = kindOf(folded.units[at]!);
  if (kind !== kindOf(folded.units[at - 1]!)) return Seam.either;
  if (gap === Gap.none || gap === Gap.habit) return Seam.inside;
  return kind === Kind.joined ? Seam.either : Seam.words;
}
