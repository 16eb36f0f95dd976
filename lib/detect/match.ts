import { BASE, CHECK, type CompiledPack, OUTPUT, RIGHT_EDGE, STATE, symbolsOf } from '../pack';
import type { Folded } from '../text';
import { createHitCheck } from './check-hit';
import { createCollector, type Hits } from './collect-hits';
import { createPrefixFinder } from './prefixes';

/**
 * All targets of a pack in one pass over a text: a walk through the trie from each place where a phrase may begin. Cost grows with the
 * text and the hits, not with the number of phrases.
 */
export function createMatcher(pack: CompiledPack): (folded: Folded) => Hits {
  const { states, outputs, alphabet } = pack.trie;
  const symbols = symbolsOf(alphabet);
  const isHit = createHitCheck(pack);
  const reach = reachOfEntries(pack);
  const longestEnding = Math.max(0, ...pack.languages.flatMap(({ affixes }) => affixes.after.map(lengthOf)));
  const findPrefixes = createPrefixFinder(pack);
  const collector = createCollector(pack);

  const walk = (folded: Folded, start: number): void => {
    const { skeleton, edge, length } = folded;
    let state = 0;
    for (let at = start; at < length; at++) {
      const symbol = symbols[skeleton[at]!]!;
      if (symbol === 0) return;
      const next = states[state * STATE + BASE]! + symbol;
      if (states[next * STATE + CHECK] !== state + 1) return;
      state = next;
      const entry = states[state * STATE + OUTPUT]!;
      if (entry === 0) continue;
      if (edge[at + 1] === 0 && reach[entry]! < reachNeeded(edge, at + 1, longestEnding)) continue;
      const last = entry + outputs[entry]!;
      for (let output = entry + 1; output <= last; output++) {
        const pattern = outputs[output]!;
        if (isHit(folded, pattern, start, at)) collector.add(folded, pattern, start, at);
      }
    }
  };

  return (folded) => {
    const { edge, length } = folded;
    collector.begin();
    for (let at = 0; at < length; at++) {
      if (edge[at] === 0) continue;
      walk(folded, at);
      if (findPrefixes) for (const start of findPrefixes(folded, at)) walk(folded, start);
    }
    return collector.finish();
  };
}

function lengthOf(text: string): number {
  return text.length;
}

/** How far a pattern's word may go on behind it. */
const Reach = {
  nowhere: 1,
  /** By an ending of its language. */
  ending: 2,
  anywhere: 3,
} as const;
type Reach = (typeof Reach)[keyof typeof Reach];

/** What a pattern needs to end before this unit: most places are in the middle of a word, where only few patterns may end. */
function reachNeeded(edge: Uint8Array, at: number, longestEnding: number): Reach {
  for (let end = at; end <= at + longestEnding; end++)
    if (edge[end] !== 0) return end === at ? Reach.nowhere : Reach.ending;
  return Reach.anywhere;
}

/** The farthest reach among the patterns of each output entry. */
function reachOfEntries({ trie, patterns, languages }: CompiledPack): Uint8Array {
  const { outputs } = trie;
  const reach = new Uint8Array(outputs.length);
  const reachOf = (pattern: number): Reach => {
    if (!(patterns.edges[pattern]! & RIGHT_EDGE)) return Reach.anywhere;
    return languages[patterns.language[pattern]!]?.affixes.after.length ? Reach.ending : Reach.nowhere;
  };
  for (let entry = 1; entry < outputs.length; entry += 1 + outputs[entry]!)
    for (let at = entry + 1; at <= entry + outputs[entry]!; at++)
      reach[entry] = Math.max(reach[entry]!, reachOf(outputs[at]!));
  return reach;
}
