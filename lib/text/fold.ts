import { compact } from './compact';
import { findHabits } from './habits';
import { type Scan, ScanBuffers, scan } from './scan';
import { Draft, tokenize } from './tokenize';
import { undisguise } from './undisguise';
import { codeOf } from './unit';

/**
 * A text in its matchable form: letters and digits only, in parallel arrays, one entry a unit.
 * The matcher runs over `skeleton`; the other arrays say what the post really carries there, so that a hit can be checked.
 * The arrays are longer than `length`; what stands behind it means nothing, but that `units[length]` is 0 and `edge[length]` 1.
 */
export interface Folded {
  readonly original: string;
  readonly length: number;
  /** The letters with i and l made one, since 1, I and l imitate each other. */
  readonly skeleton: Uint16Array;
  /** Letter, kind, marks, and whether the letter was guessed: see `codeOf`, `kindOf`, `marksOf`, `isGuessed`. */
  readonly units: Int32Array;
  /** How often the letter was repeated; 3 stands for three and more. */
  readonly repeats: Uint8Array;
  /** What stands before the unit; `gap[0]` is `line`. */
  readonly gap: Uint8Array;
  /** 1 where a word may begin, or end before; everywhere in scripts without spaces. `edge[length]` is 1. */
  readonly edge: Uint8Array;
  /**
   * Distance from the text's start in quarters of a word (a character of a script without spaces is one quarter).
   * A sentence end or line break counts `BREAK` on top, which is farther than any phrase reaches.
   */
  readonly steps: Uint32Array;
  /** UTF-16 offsets in the original. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The text with its punctuation, for facts. */
  readonly scan: Scan;
  /** The folded text, for people and tests: words with one space between. Folding it again changes nothing. */
  readonly text: string;
}

/**
 * Folds a text. Linear in its length; never throws.
 * @param buffers memory to write into, which spares most of the time of a short text: what an earlier fold gave from there is gone
 */
export function fold(original: string, buffers: FoldBuffers = new FoldBuffers()): Folded {
  const { draft } = buffers;
  scan(original, buffers.scan);
  tokenize(buffers.scan, draft);
  // First each token, since “еe” of two scripts is one letter twice; then each word, since a word spelled apart mixes only as a whole.
  undisguise(draft, buffers.scan);
  findHabits(draft);
  undisguise(draft, buffers.scan);
  compact(draft, buffers);
  buffers.original = original;
  return buffers;
}

/** Memory of a fold, to be used again and again; after a fold it is what `fold` gives. */
export class FoldBuffers implements Folded {
  original = '';
  length = 0;
  skeleton = new Uint16Array(0);
  units = new Int32Array(0);
  repeats = new Uint8Array(0);
  gap = new Uint8Array(0);
  edge = new Uint8Array(0);
  steps = new Uint32Array(0);
  from = new Uint32Array(0);
  to = new Uint32Array(0);
  readonly scan = new ScanBuffers();
  readonly draft = new Draft();

  get text(): string {
    return show(this);
  }

  /** Makes room for so many units and the zero behind the last. */
  reserve(size: number): void {
    if (this.units.length > size) return;
    this.skeleton = new Uint16Array(size + 1);
    this.units = new Int32Array(size + 1);
    this.repeats = new Uint8Array(size + 1);
    this.gap = new Uint8Array(size + 1);
    this.edge = new Uint8Array(size + 1);
    this.steps = new Uint32Array(size + 1);
    this.from = new Uint32Array(size + 1);
    this.to = new Uint32Array(size + 1);
  }
}

const GAP_SIGNS: readonly string[] = ['', ' ', '*', '! ', '\n', ''];

function show({ length, units, gap, repeats }: Folded): string {
  let text = '';
  for (let at = 0; at < length; at++) {
    text += at > 0 ? GAP_SIGNS[gap[at]!] : '';
    text += String.fromCharCode(codeOf(units[at]!)).repeat(repeats[at] === 2 ? 2 : 1);
  }
  return text;
}
