import { BASE, buildTrie, CHECK, type CompiledPack, OUTPUT, STATE, sideBySide, symbolsOf } from '../pack';
import { codeOf, FoldBuffers, type Folded, fold } from '../text';

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
  const buffers = new FoldBuffers();
  /** As the matcher sees them: without marks, in the script's settled letters. */
  const codesOf = (affix: string): Uint16Array => {
    const { units, length } = fold(affix, buffers);
    return Uint16Array.from(units.subarray(0, length), codeOf);
  };
  const prefixes = readerOf(
    affixes.map(({ before }) => before.map(codesOf)),
    'forward',
  );
  const suffixes = readerOf(
    affixes.map(({ after }) => after.map((suffix) => codesOf(suffix).reverse())),
    'backward',
  );
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
  affixes: readonly (readonly Uint16Array[])[],
  direction: 'forward' | 'backward',
): Reader | undefined {
  const all = affixes.flatMap((list, number) => list.map((codes) => ({ codes, bit: 1 << number })));
  if (all.length === 0) return undefined;
  const { trie, order } = buildTrie(sideBySide(all.map(({ codes }) => codes)));
  const { alphabet, states, isLast } = trie;
  const symbols = symbolsOf(alphabet);
  /** By state's output: whose affix ends there. */
  const masks = new Uint32Array(order.length + 1);
  for (let at = 0, first = 0; at < order.length; at++) {
    masks[first + 1]! |= all[order[at]!]!.bit;
    if (isLast[at] !== 0) first = at + 1;
  }
  const step = direction === 'forward' ? 1 : -1;
  return ({ units, edge: edges, length }, edge, marks) => {
    const first = direction === 'forward' ? edge : edge - 1;
    /** The one affix that may still stand there, once its beginning is like no other's. */
    let only: Uint16Array | undefined;
    let state = 0;
    let entry = 0;
    // Where the next edge is the word is over, and a phrase may stand there anyway.
    for (let at = first, depth = 1; at >= 0 && at < length; at += step, depth++) {
      const place = direction === 'forward' ? at + 1 : at;
      if (edges[place] !== 0) return;
      const code = codeOf(units[at]!);
      if (only) {
        if (code !== only[depth - 1]) return;
      } else {
        const symbol = symbols[code]!;
        const next = states[state * STATE + BASE]! + symbol;
        if (symbol === 0 || states[next * STATE + CHECK] !== state + 1) return;
        state = next;
        entry = states[state * STATE + OUTPUT]!;
        if (states[state * STATE + BASE] === 0) only = all[order[entry - 1]!]!.codes;
      }
      if (only ? only.length === depth : entry !== 0) marks[place] = masks[entry]!;
      if (only?.length === depth) return;
    }
  };
}
