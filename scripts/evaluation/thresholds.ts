import { createDetector } from '../../lib/detect';
import { compilePack, type Pack } from '../../lib/pack';
import type { CorpusPost } from './corpus';
import { judged } from './evaluate';
import { type Rates, ratesOf } from './measure';

const TRIED = [0.3, 0.4, 0.45, 0.5, 0.6];

/** The held-back half with other thresholds for `caution`, the pack's own among them, lowest first. */
export function atThresholds(
  pack: Pack,
  posts: readonly CorpusPost[],
): readonly { readonly caution: number; readonly rates: Rates }[] {
  const compiled = compilePack(pack);
  const heldBack = posts.filter(({ half }) => half === 'held-back');
  const { weights } = compiled.knowledge;
  return [...new Set([...TRIED, weights.thresholds.caution])]
    .sort((a, b) => a - b)
    .map((caution) => {
      const thresholds = { ...weights.thresholds, caution };
      const knowledge = { ...compiled.knowledge, weights: { ...weights, thresholds } };
      return { caution, rates: ratesOf(judged(createDetector({ ...compiled, knowledge }), heldBack)) };
    });
}
