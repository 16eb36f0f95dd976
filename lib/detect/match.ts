import { BASE, CHECK, type CompiledPack, FAIL, OUTPUT, RIGHT_EDGE, STATE, symbolsOf } from '../pack';
import type { Folded } from '../text';
import { createHitCheck } from './check-hit';
import { createCollector, type Hits } from './collect-hits';
import { isEdge } from './edges';

/**
 * All targets of a pack in one pass over a text. Cost grows with the text and the hits, not with the number of phrases.
 */
export function createMatcher(pack: CompiledPack): (folded: Folded) => Hits {
  const { states, outputs, alphabet } = pack.automaton;
  const symbols = symbolsOf(alphabet);
  const isHit = createHitCheck(pack);
  const reach = reachOfEntries(pack);
  const longestEnding = longestEndingOf(pack);
  const collector = createCollector(pack);

  return (folded) => {
    const { skeleton, length } = folded;
    collector.begin();
    let state = 0;
    for (let at = 0; at < length; at++) {
      const symbol = symbols[skeleton[at]!]!;
      if (symbol === 0) {
        state = 0;
        continue;
      }
      for (;;) {
        const next = states[state * STATE + BASE]! + symbol;
        if (states[next * STATE + CHECK] === state + 1) {
          state = next;
          break;
        }
        if (state === 0) break;
        state = states[state * STATE + FAIL]!;
      }
      let entry = states[state * STATE + OUTPUT]!;
      if (entry === 0) continue;
      const needed = reachNeeded(folded, at + 1, longestEnding);
      for (; reach[entry]! >= needed; entry = outputs[entry]!) {
        const last = entry + 1 + outputs[entry + 1]!;
        for (let output = entry + 2; output <= last; output++) {
          const pattern = outputs[output]!;
          if (isHit(folded, pattern, at)) collector.add(folded, pattern, at);
        }
      }
    }
    return collector.finish();
  };
}

/** How far a pattern's word may go on behind it. */
const Reach = {
  none: 0,
  nowhere: 1,
  /** By an ending of its language. */
  ending: 2,
  anywhere: 3,
} as const;
type Reach = (typeof Reach)[keyof typeof Reach];

/** What a pattern needs to end before this unit: most places are in the middle of a word, where only few patterns may end. */
function reachNeeded(folded: Folded, at: number, longestEnding: number): Reach {
  if (isEdge(folded, at)) return Reach.nowhere;
  for (let end = at + 1; end <= at + longestEnding; end++) if (isEdge(folded, end)) return Reach.ending;
  return Reach.anywhere;
}

/** The farthest reach among the patterns of an output entry and of those it leads to. */
function reachOfEntries({ automaton, patterns, languages }: CompiledPack): Uint8Array {
  const { outputs } = automaton;
  const reach = new Uint8Array(outputs.length);
  const reachOf = (pattern: number): Reach => {
    if (!(patterns.edges[pattern]! & RIGHT_EDGE)) return Reach.anywhere;
    return languages[patterns.language[pattern]!]?.affixes.after.length ? Reach.ending : Reach.nowhere;
  };
  // Entries are in order of depth, and lead to shorter suffixes: those are done already.
  for (let entry = 1; entry < outputs.length; entry += 2 + outputs[entry + 1]!) {
    reach[entry] = reach[outputs[entry]!]!;
    for (let at = entry + 2; at < entry + 2 + outputs[entry + 1]!; at++)
      reach[entry] = Math.max(reach[entry]!, reachOf(outputs[at]!));
  }
  return reach;
}

function longestEndingOf({ languages }: CompiledPack): number {
  return Math.max(0, ...languages.flatMap(({ affixes }) => affixes.after.map(({ length }) => length)));
}
