import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE, buildTrie, CHECK, OUTPUT, STATE, symbolsOf, type Trie } from '../../lib/pack';

const units = (text: string): Uint16Array => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

function find({ alphabet, states, outputs }: Trie, text: string): readonly string[] {
  const symbols = symbolsOf(alphabet);
  const found: string[] = [];
  for (let start = 0; start < text.length; start++)
    for (let at = start, state = 0; at < text.length; at++) {
      const symbol = symbols[text.charCodeAt(at)]!;
      const next = states[state * STATE + BASE]! + symbol;
      if (symbol === 0 || states[next * STATE + CHECK] !== state + 1) break;
      state = next;
      const entry = states[state * STATE + OUTPUT]!;
      if (entry)
        for (const pattern of outputs.subarray(entry + 1, entry + 1 + outputs[entry]!))
          found.push(`${pattern}@${at}`);
    }
  return found.sort();
}

function findNaively(patterns: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  patterns.forEach((pattern, number) => {
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
      found.push(`${number}@${at + pattern.length - 1}`);
  });
  return found.sort();
}

describe('the trie', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'ệ', '中', 'z'),
    minLength: 1,
    maxLength: 6,
  });

  it('finds exactly what a search for each pattern finds, overlaps and beginnings of others included', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 40 }),
        fc.array(letters, { maxLength: 20 }),
        (patterns, text) => {
          const joined = text.join('');
          expect(find(buildTrie(patterns.map(units)), joined)).toEqual(findNaively(patterns, joined));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is built from 20,000 patterns without trying every place', () => {
    const patterns = Array.from({ length: 20_000 }, (_, n) =>
      units(`${(n * 7919).toString(36)} ${(n * 104729).toString(36)}`),
    );
    const start = performance.now();
    const { states } = buildTrie(patterns);
    // A tenth of a second on an idle machine; trying every place for every state takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(states.length / STATE).toBeLessThan(400_000);
  });
});
