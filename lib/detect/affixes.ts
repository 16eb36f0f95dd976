import { type AffixTable, BASE, CHECK, type CompiledPack, OUTPUT, STATE, symbolsOf } from '../pack';
import { codeOf, type Folded } from '../text';

/** Where a text's words carry what a language glues onto them: bit n of a mask stands for the pack's affixes n. */
export interface AffixMarks {
  /** By unit: whose prefix the letters from the word's beginning up to this unit are. */
  readonly before: Uint32Array;
  /** By unit: whose suffix the letters from this unit to the word's end are. */
  readonly after: Uint32Array;
}

/**
 * Makes the finder of a pack's affixes: one look at each word's beginning and end, however many phrases stand there.
 * The marks are good until the next text.
 */
export function createAffixFinder({ affixes }: CompiledPack): (folded: Folded) => AffixMarks {
  const prefixes = readerOf(affixes.before, 'forward');
  const suffixes = readerOf(affixes.after, 'backward');
  let before = new Uint32Array(0);
  let after = new Uint32Array(0);
  return (folded) => {
    const { length, edge } = folded;
    if (before.length <= length) {
      before = new Uint32Array(2 * length + 1);
      after = new Uint32Array(2 * length + 1);
    } else {
      if (prefixes) before.fill(0, 0, length + 1);
      if (suffixes) after.fill(0, 0, length + 1);
    }
    if (prefixes) for (let at = 0; at < length; at++) if (edge[at] !== 0) prefixes(folded, at, before);
    if (suffixes) for (let end = 1; end <= length; end++) if (edge[end] !== 0) suffixes(folded, end, after);
    return { before, after };
  };
}

/** Marks where the affixes end that stand at one edge of a word: forward from its beginning, or backward from its end. */
type Reader = (folded: Folded, edge: number, marks: Uint32Array) => void;

function readerOf(
  { trie, spellings, masks }: AffixTable,
  direction: 'forward' | 'backward',
): Reader | undefined {
  if (trie.isLast.length === 0) return undefined;
  const { alphabet, states } = trie;
  const { start: starts, letters } = spellings;
  const symbols = symbolsOf(alphabet);
  const step = direction === 'forward' ? 1 : -1;
  return ({ units, edge: edges, length }, edge, marks) => {
    const first = direction === 'forward' ? edge : edge - 1;
    /** Where the letters of the one affix that may still stand there begin and end, once its beginning is like no other's. */
    let begin = 0;
    let stop = 0;
    let state = 0;
    let entry = 0;
    // Where the next edge is the word is over, and a phrase may stand there anyway.
    for (let at = first, depth = 1; at >= 0 && at < length; at += step, depth++) {
      const place = direction === 'forward' ? at + 1 : at;
      if (edges[place] !== 0) return;
      const code = codeOf(units[at]!);
      if (stop > 0) {
        if (code !== letters[begin + depth - 1]) return;
      } else {
        const symbol = symbols[code]!;
        const next = states[state * STATE + BASE]! + symbol;
        if (symbol === 0 || states[next * STATE + CHECK] !== state + 1) return;
        state = next;
        entry = states[state * STATE + OUTPUT]!;
        if (states[state * STATE + BASE] === 0) {
          begin = starts[entry - 1]!;
          stop = starts[entry]!;
        }
      }
      const isWhole = stop - begin === depth;
      if (stop > 0 ? isWhole : entry !== 0) marks[place] = masks[entry]!;
      if (isWhole) return;
    }
  };
}
