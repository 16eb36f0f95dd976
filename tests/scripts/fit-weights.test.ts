import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../lib/pack';
import { type FitRow, fitWeights } from '../../scripts/rules/fit-weights';

const flag = (family: string) => ({ family, strength: 'medium' as const });
const knowledge = {
  families: { place: { cap: 3 }, contact: { cap: 3 }, mitigating: { cap: -3 } },
  flags: { overseas: flag('place'), chat: flag('contact'), licence: flag('mitigating') },
  weights: {
    bias: -2,
    flags: { overseas: 1, chat: 1, licence: -1 },
    pairs: [{ flags: ['overseas', 'chat'], weight: 0 }],
    breadth: 0,
    thresholds: { caution: 0.5, danger: 0.9, dangerDespite: 0.9 },
  },
} as unknown as Knowledge; // of the knowledge only what weighs

const rows = (flags: readonly string[], isLure: boolean, times = 20): readonly FitRow[] =>
  Array.from({ length: times }, () => ({ flags, isLure, weight: 1 }));

describe('learning the weights', () => {
  it('raises what lures show and honest ads do not', () => {
    const { flags } = fitWeights(knowledge, [...rows(['chat'], true), ...rows(['overseas'], false)]);
    expect(flags.chat).toBeGreaterThan(1.2);
    expect(flags.overseas).toBeLessThan(1);
  });

  it('never makes a red flag speak for an ad, or a mitigating sign against it', () => {
    const { flags } = fitWeights(knowledge, [
      ...rows(['overseas'], false, 200),
      ...rows(['licence', 'chat'], true, 200),
    ]);
    expect(flags.overseas).toBeGreaterThan(0);
    expect(flags.licence).toBeLessThan(0);
  });

  it('learns a pair that says more than its two signs', () => {
    const { pairs } = fitWeights(knowledge, [
      ...rows(['overseas', 'chat'], true),
      ...rows(['overseas'], false),
      ...rows(['chat'], false),
    ]);
    expect(pairs[0]?.weight).toBeGreaterThan(0.5);
  });

  it('stays near the documented weights when there is little to learn from', () => {
    const { bias, flags } = fitWeights(knowledge, [
      { flags: ['chat'], isLure: true, weight: 0 },
      ...rows([], false, 1),
    ]);
    expect(bias).toBeCloseTo(-2, 0);
    expect(flags).toEqual({ overseas: 1, chat: 1, licence: -1 });
  });
});
