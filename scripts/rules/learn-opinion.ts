import { HEAVIEST, RUNS, type SecondOpinion } from '../../lib/pack';
import type { Label } from '../evaluation/corpus';

/** A labelled text: the different numbers of its runs of letters. */
export interface ReadText {
  readonly label: Label;
  readonly runs: Uint32Array;
}

/** Posts a run counts as seen in beforehand on either side. */
const SMOOTHING = 0.5;
/** A warning counts for more: there are fewest, and they are nearest to lures. */
const COUNTS: Readonly<Record<Label, number>> = { lure: 1, legit_job: 1, awareness: 1.5, other: 1 };
const ROUNDS = 8;
const PACE = 0.5;
const HOLD = 1e-5;
/** So many of the weights that are kept fit into the steps; what is heavier is cut to the heaviest step. */
const CUT = 0.98;
/** Runs that a client carries. */
export const KEPT = 60_000;

/**
 * Learns to tell lures from all other posts by their runs of letters: logistic regression on runs that naive Bayes has weighted (NB-SVM:
 * Wang & Manning 2012, “Baselines and Bigrams”), by AdaGrad. The same texts in the same order give the same model.
 * @param kept how many runs keep a weight
 */
export function learnOpinion(texts: readonly ReadText[], kept = KEPT): SecondOpinion {
  const ratios = bayesRatios(texts);
  const weights = new Float64Array(RUNS);
  const slopes = new Float64Array(RUNS).fill(1e-8);
  let bias = 0;
  const order = texts.map((_text, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = (at * 7919 + round * 104_729) % (at + 1); // any order will do, if it is always the same
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) {
      const { label, runs } = texts[at]!;
      const share = 1 / Math.sqrt(Math.max(1, runs.length));
      let sum = 0;
      for (const run of runs) sum += weights[run]! * ratios[run]!;
      const error = (1 / (1 + Math.exp(-(bias + sum * share))) - Number(label === 'lure')) * COUNTS[label];
      bias -= 0.02 * error;
      for (const run of runs) {
        const slope = error * share * ratios[run]! + HOLD * weights[run]!;
        slopes[run]! += slope * slope;
        weights[run]! -= (PACE * slope) / Math.sqrt(slopes[run]!);
      }
    }
  }
  for (let run = 0; run < RUNS; run++) weights[run]! *= ratios[run]!;
  return { bias: Math.round(bias * 1000) / 1000, ...inSteps(weights, kept) };
}

/** How much more often a run stands in lures than in others, or the other way round: log-odds without their sign. */
function bayesRatios(texts: readonly ReadText[]): Float64Array {
  const inLures = new Float64Array(RUNS).fill(SMOOTHING);
  const inOthers = new Float64Array(RUNS).fill(SMOOTHING);
  let lures = 0;
  let others = 0;
  for (const { label, runs } of texts) {
    const counted = label === 'lure' ? inLures : inOthers;
    if (label === 'lure') lures += COUNTS[label];
    else others += COUNTS[label];
    for (const run of runs) counted[run]! += COUNTS[label];
  }
  return inLures.map((count, run) => Math.abs(Math.log((count / lures) * (others / inOthers[run]!))));
}

/** The heaviest weights, in whole steps. */
function inSteps(weights: Float64Array, kept: number): Pick<SecondOpinion, 'step' | 'weights'> {
  const sizes = weights.map(Math.abs).sort();
  const least = sizes[RUNS - kept] ?? 0;
  const top = sizes[Math.floor(RUNS - kept * (1 - CUT))] || 1;
  const step = Number((top / HEAVIEST).toPrecision(4));
  return {
    step,
    weights: Int8Array.from(weights, (weight) =>
      weight === 0 || Math.abs(weight) < least
        ? 0
        : Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight / step))),
    ),
  };
}
