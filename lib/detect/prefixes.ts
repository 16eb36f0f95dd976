import { BASE, buildTrie, CHECK, type CompiledPack, OUTPUT, STATE, symbolsOf } from '../pack';
import { codeOf, type Folded } from '../text';

/**
 * Finds where a phrase may begin behind a prefix that some language glues onto its words (Arabic, Amharic, Swahili), given where
 * the word begins. Nothing, when no language of the pack has prefixes.
 */
export function createPrefixFinder({
  languages,
}: CompiledPack): ((folded: Folded, wordStart: number) => readonly number[]) | undefined {
  const prefixes = [...new Set(languages.flatMap(({ affixes }) => affixes.before))].filter(Boolean);
  if (prefixes.length === 0) return undefined;
  const { alphabet, states } = buildTrie(
    prefixes.map((prefix) => Uint16Array.from(prefix.split(''), (letter) => letter.charCodeAt(0))),
  );
  const symbols = symbolsOf(alphabet);
  return ({ units, edge, length }, wordStart) => {
    let starts = NOWHERE;
    let state = 0;
    // At an edge the word is over, or a phrase is looked for anyway.
    for (let at = wordStart; at < length && !edge[at + 1]; at++) {
      const symbol = symbols[codeOf(units[at]!)]!;
      const next = states[state * STATE + BASE]! + symbol;
      if (symbol === 0 || states[next * STATE + CHECK] !== state + 1) break;
      state = next;
      if (states[state * STATE + OUTPUT]) starts = [...starts, at + 1];
    }
    return starts;
  };
}

const NOWHERE: readonly number[] = [];
