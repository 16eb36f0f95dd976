import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAVIEST, RUNS, readSecondOpinion, writeWeights } from '../../lib/pack';

const model = (gaps: string, weights: string) => () => readSecondOpinion({ bias: 0, step: 1, gaps, weights });

describe('the strings of a second opinion', () => {
  it('give back every weight', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(RUNS - 1),
            fc.integer({ min: -HEAVIEST, max: HEAVIEST }).filter((weight) => weight !== 0),
          ),
          { maxLength: 50 },
        ),
        (entries) => {
          const weights = new Int8Array(RUNS);
          for (const [run, weight] of entries) weights[run] = weight;
          const read = readSecondOpinion({ bias: 0, step: 1, ...writeWeights(weights) });
          expect(Buffer.compare(Buffer.from(read.weights.buffer), Buffer.from(weights.buffer))).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('need no escape in JSON', () => {
    const weights = new Int8Array(RUNS).map((_zero, run) => ((run * 37) % 15) - 7);
    const strings = writeWeights(weights.map((weight, run) => (run % 11 === 0 ? weight : 0)));
    for (const text of Object.values(strings)) expect(JSON.stringify(text)).toHaveLength(text.length + 2);
  });

  it('are refused where they don’t fit together', () => {
    expect(model('##', '#')).toThrow('more gaps than weights');
    expect(model('#', '##')).toThrow('no digit');
    expect(model(' ', '#')).toThrow('no digit');
    expect(model(`${'~'.repeat(12_000)}#`, '#')).toThrow('more gaps than there are numbers');
  });
});
