import { codeOf, FoldBuffers, type Folded, fold, Gap, Kind, kindOf, marksOf, skeletonOf } from '../text';
import { DistinctLists } from './distinct-lists';
import type { OrderedTrie, Spellings } from './double-array';

/** What may stand before a unit of a pattern. */
export const Seam = {
  /** Inside a word. */
  inside: 0,
  /** Between two words. */
  words: 1,
  /** Where scripts change, or where a script without spaces was written with one. */
  either: 2,
} as const;

/** All patterns of a pack in the order of their spellings, their units side by side: pattern p's are `start[p]` to `start[p + 1]`. */
export interface PatternTable {
  readonly start: Int32Array;
  /** Letter and marks as in a folded text's units; instead of the kind, what may stand before, and the repeats. */
  readonly units: Int32Array;
  /** As bits: `LEFT_EDGE`, `RIGHT_EDGE`, `ENDS_INSIDE`. */
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

/** A word must begin where the pattern does. */
export const LEFT_EDGE = 1;
/** A word must end where the pattern does. */
export const RIGHT_EDGE = 2;
/** Of the first of a spelling: this one or another may end inside a word, so that they are worth a look there. */
export const ENDS_INSIDE = 4;
const BOTH_EDGES = 3;

export interface Edges {
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * Letters of all patterns together, four bytes each, and a state of the trie at most (12 bytes). The rules of 25 languages have 770,000.
 */
export const MOST_LETTERS = 8_000_000;

/** Collects patterns, each distinct one once. */
export class PatternCollector {
  /** By edges and affixes, then by spelling: a piece that many phrases of a language share is folded once. */
  private spelled: Map<string, number>[] = [];
  /** Edges and affixes of each, and its units. */
  private readonly found = new DistinctLists();
  private readonly buffers = new FoldBuffers();

  /** The pattern's number, or -1 when nothing of the text can be matched. */
  add(text: string, { left, right }: Edges, affixes: number): number {
    const rest = affixes * (BOTH_EDGES + 1) + (left ? LEFT_EDGE : 0) + (right ? RIGHT_EDGE : 0);
    this.spelled[rest] ??= new Map();
    const spelled = this.spelled[rest]!;
    const seen = spelled.get(text);
    if (seen !== undefined) return seen;
    const number = this.addFolded(fold(text, this.buffers), rest);
    spelled.set(text, number);
    return number;
  }

  /** To be called between languages: they share few spellings, and a small map is a fast one. */
  forgetSpellings(): void {
    this.spelled = [];
  }

  private addFolded(folded: Folded, rest: number): number {
    if (folded.length === 0) return -1;
    const { found } = this;
    found.push(rest);
    for (let at = 0; at < folded.length; at++) found.push(patternUnit(folded, at));
    const number = found.end();
    if (found.total - found.count > MOST_LETTERS)
      throw new Error(`All phrases together have more than ${MOST_LETTERS} letters.`);
    return number;
  }

  /** What the patterns look like in a text's skeleton, in the order in which they were added. */
  spellings(): Spellings {
    const { start: starts, numbers } = this.found.all();
    const { count, total } = this.found;
    const letters = new Uint16Array(total - count);
    let letter = 0;
    for (let number = 0; number < count; number++)
      for (let at = starts[number]! + 1; at < starts[number + 1]!; at++)
        letters[letter++] = skeletonOf(numbers[at]!);
    return { start: starts.map((start, number) => start - number), letters };
  }

  /** @param order of all patterns, as the trie of their spellings gives it */
  table({ trie: { isLast }, order }: OrderedTrie): PatternTable {
    const { start: starts, numbers } = this.found.all();
    const { count, total } = this.found;
    const table = {
      start: new Int32Array(count + 1),
      units: new Int32Array(total - count),
      edges: new Uint8Array(count),
      affixes: new Uint8Array(count),
    };
    let first = 0;
    for (let pattern = 0; pattern < count; pattern++) {
      const own = numbers.subarray(starts[order[pattern]!]!, starts[order[pattern]! + 1]!);
      const edges = own[0]! & BOTH_EDGES;
      table.edges[pattern] = edges;
      if ((edges & RIGHT_EDGE) === 0) table.edges[first]! |= ENDS_INSIDE;
      if (isLast[pattern] !== 0) first = pattern + 1;
      table.affixes[pattern] = own[0]! >>> 2;
      table.units.set(own.subarray(1), table.start[pattern]);
      table.start[pattern + 1] = table.start[pattern]! + own.length - 1;
    }
    return table;
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
