import type { Knowledge } from '../../lib/pack';

/** One labelled post as the weights see it: the flags it meets. */
export interface FitRow {
  readonly flags: readonly string[];
  readonly isLure: boolean;
  /** How much it counts. */
  readonly weight: number;
}

export type Weights = Knowledge['weights'];

const ROUNDS = 3000;
/** How far a round moves a weight along its slope. */
const PACE = 0.4;
/** How strongly a weight is held at the documented one, in posts: few posts must not move it far. */
const HELD_BY = 1.5;
/** Weights stay apart from zero: a documented sign always counts a little. */
const LEAST = 0.1;
const LOWERING: ReadonlySet<string> = new Set(['mitigating', 'context']);

/**
 * Learns weights from labelled posts: logistic regression on the model that judges (families capped, listed pairs), held at the weights
 * given. Red flags and pairs stay positive, mitigating signs and contexts negative.
 * Length is left out, since it is set by hand on what was learnt: taken into the sums it moved weights by a tenth at most and no verdict on a
 * lure (cross-validated, 599 of 635 either way), and a verdict doesn't tell how many phrases offer something.
 */
export function fitWeights({ families, flags, weights }: Knowledge, rows: readonly FitRow[]): Weights {
  const fitted = {
    bias: weights.bias,
    flags: { ...weights.flags },
    pairs: weights.pairs.map((pair) => ({ ...pair })),
  };
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const hold = HELD_BY / Math.max(1, rows.length);
  const isLowering = (id: string) => LOWERING.has(flags[id]?.family ?? '');
  const kept = rows.map((row) => ({
    ...row,
    flags: row.flags.filter((id) => fitted.flags[id] !== undefined && families[flags[id]?.family ?? '']),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = { bias: 0, flags: new Map<string, number>(), pairs: new Float64Array(fitted.pairs.length) };
    for (const row of kept) {
      const { sum, free } = sumOf(row.flags);
      const error = (1 / (1 + Math.exp(-sum)) - Number(row.isLure)) * (row.weight / total);
      slope.bias += error;
      for (const id of free) slope.flags.set(id, (slope.flags.get(id) ?? 0) + error);
      for (const [at, pair] of fitted.pairs.entries())
        if (pair.flags.every((id) => row.flags.includes(id))) slope.pairs[at]! += error;
    }
    fitted.bias -= PACE * (slope.bias + hold * (fitted.bias - weights.bias));
    for (const id of Object.keys(fitted.flags)) {
      const now = fitted.flags[id]!;
      const moved = now - PACE * ((slope.flags.get(id) ?? 0) + hold * (now - weights.flags[id]!));
      fitted.flags[id] = isLowering(id) ? Math.min(-LEAST, moved) : Math.max(LEAST, moved);
    }
    for (const [at, pair] of fitted.pairs.entries()) {
      const moved =
        pair.weight - PACE * (slope.pairs[at]! + hold * (pair.weight - weights.pairs[at]!.weight));
      fitted.pairs[at] = { ...pair, weight: Math.max(0, moved) };
    }
  }
  return {
    ...weights,
    bias: rounded(fitted.bias),
    flags: Object.fromEntries(Object.entries(fitted.flags).map(([id, weight]) => [id, rounded(weight)])),
    pairs: fitted.pairs.map((pair) => ({ ...pair, weight: rounded(pair.weight) })),
  };

  /** The sum of a post, and the flags whose weight moves it: those of a family at its cap don't. */
  function sumOf(met: readonly string[]): { readonly sum: number; readonly free: readonly string[] } {
    const byFamily = new Map<string, string[]>();
    for (const id of met) {
      const family = flags[id]!.family;
      const known = byFamily.get(family);
      if (known) known.push(id);
      else byFamily.set(family, [id]);
    }
    const redFamilies = [...byFamily.keys()].filter((family) => !LOWERING.has(family)).length;
    let sum = fitted.bias + weights.breadth * Math.max(0, redFamilies - 2);
    const free: string[] = [];
    for (const [family, ids] of byFamily) {
      const own = ids.reduce((all, id) => all + fitted.flags[id]!, 0);
      const { cap } = families[family]!;
      const isCapped = LOWERING.has(family) ? own < cap : own > cap;
      sum += isCapped ? cap : own;
      if (!isCapped) free.push(...ids);
    }
    for (const {
      flags: [one, other],
      weight,
    } of fitted.pairs)
      if (met.includes(one) && met.includes(other)) sum += weight;
    return { sum, free };
  }
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
