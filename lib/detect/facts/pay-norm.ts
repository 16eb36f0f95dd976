import type { Knowledge } from '../../pack';

/** Work whose kind the ad leaves open is measured as work in a shop or restaurant. */
const DEFAULT_NORM: Knowledge['jobs'][string]['norm'] = 'service';

/**
 * What such work usually pays, USD a month: the middle of the best paid of the given countries.
 * @param countries ISO codes of the reader's or ad's home and of where the ad leads; those without a row are skipped.
 * @returns undefined when no row is known.
 */
export function usualPay(
  knowledge: Knowledge,
  countries: Iterable<string>,
  jobs: readonly string[],
): number | undefined {
  const norms = jobs.length ? jobs.map((job) => knowledge.jobs[job]?.norm ?? DEFAULT_NORM) : [DEFAULT_NORM];
  let best: number | undefined;
  for (const country of countries) {
    const row = knowledge.payNorms[country];
    const perUsd = row && knowledge.currencies[row.currency]?.perUsd;
    if (!row || !perUsd) continue;
    for (const norm of norms) {
      const range = row.monthly[norm];
      if (range) best = Math.max(best ?? 0, (range.low + range.high) / 2 / perUsd);
    }
  }
  return best;
}
