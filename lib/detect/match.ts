import { BASE, CHECK, type CompiledPack, OUTPUT, RIGHT_EDGE, STATE, symbolsOf } from '../pack';
import type { Folded } from '../text';
import { type AffixMarks, createAffixFinder } from './affixes';
import { createHitCheck } from './check-hit';
import { createCollector, type Hits } from './collect-hits';

/**
 * All targets of a pack in one pass over a text: a walk through the trie from each place where a phrase may begin. Cost grows with the
 * text and the hits, not with the number of phrases.
 */
export function createMatcher(pack: CompiledPack): (folded: Folded) => Hits {
  const { states, outputs, alphabet } = pack.trie;
  const symbols = symbolsOf(alphabet);
  const isHit = createHitCheck(pack);
  const endsInWords = entriesThatEndInWords(pack);
  const findAffixes = createAffixFinder(pack);
  const collector = createCollector(pack);

  const walk = (folded: Folded, affixed: AffixMarks, start: number): void => {
    const { skeleton, edge, length } = folded;
    const { after } = affixed;
    let state = 0;
    for (let at = start; at < length; at++) {
      const symbol = symbols[skeleton[at]!]!;
      if (symbol === 0) return;
      const next = states[state * STATE + BASE]! + symbol;
      if (states[next * STATE + CHECK] !== state + 1) return;
      state = next;
      const entry = states[state * STATE + OUTPUT]!;
      if (entry === 0) continue;
      // Most places are in the middle of a word, where only few patterns may end.
      if (edge[at + 1] === 0 && after[at + 1] === 0 && endsInWords[entry] === 0) continue;
      const last = entry + outputs[entry]!;
      for (let output = entry + 1; output <= last; output++) {
        const pattern = outputs[output]!;
        if (isHit(folded, affixed, pattern, start, at)) collector.add(folded, pattern, start, at);
      }
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

/** The output entries with a pattern whose last word may go on in any way. */
function entriesThatEndInWords({ trie: { outputs }, patterns: { edges } }: CompiledPack): Uint8Array {
  const ends = new Uint8Array(outputs.length);
  for (let entry = 1; entry < outputs.length; entry += 1 + outputs[entry]!)
    for (let at = entry + 1; at <= entry + outputs[entry]!; at++)
      if ((edges[outputs[at]!]! & RIGHT_EDGE) === 0) ends[entry] = 1;
  return ends;
}
