import { createDetector } from '../../lib/detect';
import { compilePack, type Pack } from '../../lib/pack';
import type { CorpusPost } from './corpus';
import { judged } from './evaluate';
import { type Rates, ratesOf } from './measure';

export interface TwoOpinions {
  readonly without: Rates;
  readonly withOpinion: Rates;
}

/** What the second opinion is worth: the held-back half judged by the signs alone, and with it. */
export function withAndWithout(pack: Pack, posts: readonly CorpusPost[]): TwoOpinions {
  const compiled = compilePack(pack);
  const { secondOpinion: _, ...alone } = compiled;
  const heldBack = posts.filter(({ half }) => half === 'held-back');
  return {
    without: ratesOf(judged(createDetector(alone), heldBack)),
    withOpinion: ratesOf(judged(createDetector(compiled), heldBack)),
  };
}
