import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE, buildTrie, CHECK, OUTPUT, STATE, sideBySide, symbolsOf } from '../../lib/pack';

const units = (text: string): Uint16Array => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

function find(patterns: readonly string[], text: string): readonly string[] {
  const { trie, order } = buildTrie(sideBySide(patterns.map(units)));
  const { alphabet, states, isLast } = trie;
  const symbols = symbolsOf(alphabet);
  const found: string[] = [];
  const tell = (output: number, end: number) => {
    for (let at = output - 1; ; at++) {
      found.push(`${order[at]}@${end}`);
      if (isLast[at] !== 0) return;
    }
  };
  for (let start = 0; start < text.length; start++)
    for (let at = start, state = 0; at < text.length; at++) {
      const symbol = symbols[text.charCodeAt(at)]!;
      const next = states[state * STATE + BASE]! + symbol;
      if (symbol === 0 || states[next * STATE + CHECK] !== state + 1) break;
      state = next;
      const output = states[state * STATE + OUTPUT]!;
      if (states[state * STATE + BASE] === 0) {
        const whole = patterns[order[output - 1]!]!;
        if (text.startsWith(whole, start)) tell(output, start + whole.length - 1);
        break;
      }
      if (output) tell(output, at);
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
          expect(find(patterns, joined)).toEqual(findNaively(patterns, joined));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('branches no further than patterns differ', () => {
    const longest = 'a'.repeat(10_000);
    const { states } = buildTrie(sideBySide([`b${longest}`, `c${longest}`, `c${longest}`].map(units))).trie;
    expect(states.length / STATE).toBeLessThan(10);
  });

  it.each([
    ['few letters', (n: number) => `${(n * 7919).toString(36)} ${(n * 104729).toString(36)}`],
    [
      'very many letters',
      (n: number) => String.fromCharCode(...[7, 11, 13].map((by) => 0x4e00 + ((n * by) % 20_011))),
    ],
  ])('is built from 20,000 patterns of %s without trying every place, and leaves few free', (_, make) => {
    const patterns = sideBySide(Array.from({ length: 20_000 }, (_, n) => units(make(n))));
    const start = performance.now();
    const { alphabet, states } = buildTrie(patterns).trie;
    // A tenth of a second on an idle machine; trying every place for every state takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
    const cells = states.length / STATE - alphabet.length - 1;
    const taken = states.filter((number, at) => at % STATE === CHECK && number !== 0).length;
    expect(taken).toBeGreaterThan(20_000);
    expect(taken / cells).toBeGreaterThan(0.7);
  });
});
