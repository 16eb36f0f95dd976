import { type Folded, fold, Gap, Kind } from '../text';

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
  readonly letter: Uint16Array;
  readonly marks: Uint16Array;
  readonly repeats: Uint8Array;
  readonly seam: Uint8Array;
  /** 1 a word must begin here, 2 a word must end here, 3 both. */
  readonly edges: Uint8Array;
  /** Whose affixes may be glued on: place in `languages`. */
  readonly language: Uint8Array;
}

export const LEFT_EDGE = 1;
export const RIGHT_EDGE = 2;

export interface Edges {
  readonly left: boolean;
  readonly right: boolean;
}

/** Collects patterns, each distinct one once. */
export class PatternCollector {
  private readonly known = new Map<string, number>();
  private readonly found: { folded: Folded; edges: number; language: number }[] = [];

  /** The pattern's number, or -1 when nothing of the text can be matched. */
  add(text: string, edges: Edges, language: number): number {
    const folded = fold(text);
    if (folded.length === 0) return -1;
    const bits = (edges.left ? LEFT_EDGE : 0) | (edges.right ? RIGHT_EDGE : 0);
    const key = [folded.text, folded.marks.subarray(0, folded.length).join(), bits, language].join('\u0000');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.found.length;
    this.known.set(key, number);
    this.found.push({ folded, edges: bits, language });
    return number;
  }

  skeletons(): readonly Uint16Array[] {
    return this.found.map(({ folded }) => folded.skeleton.slice(0, folded.length));
  }

  table(): PatternTable {
    const size = this.found.reduce((sum, { folded }) => sum + folded.length, 0);
    const table: PatternTable = {
      start: new Int32Array(this.found.length + 1),
      letter: new Uint16Array(size),
      marks: new Uint16Array(size),
      repeats: new Uint8Array(size),
      seam: new Uint8Array(size),
      edges: Uint8Array.from(this.found, ({ edges }) => edges),
      language: Uint8Array.from(this.found, ({ language }) => language),
    };
    let at = 0;
    this.found.forEach(({ folded }, number) => {
      table.start[number] = at;
      for (let unit = 0; unit < folded.length; unit++, at++) {
        table.letter[at] = folded.letter[unit] ?? 0;
        table.marks[at] = folded.marks[unit] ?? 0;
        table.repeats[at] = folded.repeats[unit] ?? 1;
        table.seam[at] = unit === 0 ? Seam.inside : seamOf(folded, unit);
      }
    });
    table.start[this.found.length] = at;
    return table;
  }
}

function seamOf(folded: Folded, at: number): number {
  const gap = folded.gap[at];
  const kind = folded.kind[at];
  const before = folded.kind[at - 1];
  if (kind !== before) return Seam.either;
  if (gap === Gap.none || gap === Gap.habit) return Seam.inside;
  return kind === Kind.joined ? Seam.either : Seam.words;
}
