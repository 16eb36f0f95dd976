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
  const mayEndInWord = findOpenEntries(pack);
  const collector = createCollector(pack);

  return (folded) => {
    const { skeleton, length } = folded;
    collector.begin(folded);
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
      const endsWord = isEdge(folded, at + 1);
      for (; entry !== 0; entry = outputs[entry]!) {
        if (!endsWord && !mayEndInWord[entry]) continue;
        const last = entry + 1 + outputs[entry + 1]!;
        for (let output = entry + 2; output <= last; output++) {
          const pattern = outputs[output]!;
          if (isHit(folded, pattern, at)) collector.add(pattern, at);
        }
      }
    }
    return collector.finish();
  };
}

/** Which output entries have a pattern that may end inside a word: one that is open there, or whose language has endings. */
function findOpenEntries({ automaton, patterns, languages }: CompiledPack): Uint8Array {
  const { outputs } = automaton;
  const isOpen = new Uint8Array(outputs.length);
  for (let entry = 1; entry < outputs.length; entry += 2 + outputs[entry + 1]!)
    for (let output = 0; output < outputs[entry + 1]!; output++) {
      const pattern = outputs[entry + 2 + output]!;
      const hasEndings = languages[patterns.language[pattern]!]?.affixes.after.length !== 0;
      if (hasEndings || !(patterns.edges[pattern]! & RIGHT_EDGE)) isOpen[entry] = 1;
    }
  return isOpen;
}
