import { BASE, CHECK, type CompiledPack, ENDS_INSIDE, OUTPUT, STATE, symbolsOf } from '../pack';
import { type Folded, skeletonOf } from '../text';
import { type AffixMarks, createAffixFinder } from './affixes';
import { createEdgeCheck, createHitCheck } from './check-hit';
import { createCollector, type Hits } from './collect-hits';

/**
 * All targets of a pack in one pass over a text: a walk through the trie from each place where a phrase may begin. Cost grows with the
 * text and the hits, not with the number of phrases.
 */
export function createMatcher(pack: CompiledPack): (folded: Folded) => Hits {
  const { states, isLast, alphabet } = pack.trie;
  const { start: starts, units, edges } = pack.patterns;
  const symbols = symbolsOf(alphabet);
  const hasEdges = createEdgeCheck(pack);
  const isHit = createHitCheck(pack);
  const findAffixes = createAffixFinder(pack);
  const collector = createCollector(pack);

  /** @param first of the patterns that are spelled like what stands there */
  const addHits = (folded: Folded, affixed: AffixMarks, first: number, start: number, end: number): void => {
    // Most places are in the middle of a word, where only few patterns may end.
    if (folded.edge[end + 1] === 0 && affixed.after[end + 1] === 0 && (edges[first]! & ENDS_INSIDE) === 0)
      return;
    for (let pattern = first; ; pattern++) {
      if (
        hasEdges(folded, affixed, pattern, start, end) &&
        collector.awaits(pattern) &&
        isHit(folded, pattern, start, end)
      )
        collector.add(folded, pattern, start, end);
      if (isLast[pattern] !== 0) return;
    }
  };

  /** Where a leaf's patterns end in the text, if they stand there from `start` on; else -1. */
  const endOfLeaf = ({ skeleton, length }: Folded, pattern: number, start: number, at: number): number => {
    const shift = starts[pattern]! - start;
    const end = starts[pattern + 1]! - shift - 1;
    if (end >= length) return -1;
    for (let next = at + 1; next <= end; next++)
      if (skeleton[next] !== skeletonOf(units[next + shift]!)) return -1;
    return end;
  };

  const walk = (folded: Folded, affixed: AffixMarks, start: number): void => {
    const { skeleton, length } = folded;
    let state = 0;
    for (let at = start; at < length; at++) {
      const symbol = symbols[skeleton[at]!]!;
      if (symbol === 0) return;
      const next = states[state * STATE + BASE]! + symbol;
      if (states[next * STATE + CHECK] !== state + 1) return;
      state = next;
      const first = states[state * STATE + OUTPUT]! - 1;
      if (states[state * STATE + BASE] === 0) {
        const end = endOfLeaf(folded, first, start, at);
        if (end >= 0) addHits(folded, affixed, first, start, end);
        return;
      }
      if (first >= 0) addHits(folded, affixed, first, start, at);
    }
  };

  return (folded) => {
    const { edge, length } = folded;
    const affixed = findAffixes(folded);
    const { before } = affixed;
    collector.begin();
    for (let at = 0; at < length; at++) if (edge[at] !== 0 || before[at] !== 0) walk(folded, affixed, at);
    return collector.finish();
  };
}
