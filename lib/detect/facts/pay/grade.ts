import type { Knowledge } from '../../../pack';
import type { Whose } from './currency';
import type { Pay } from './read-pay';

/** How pay compares with what such work earns at home and where the ad leads. */
export type PayGrade = 'unknown' | 'usual' | 'above' | 'far-above';

/** Work whose kind the ad leaves open is measured as the best paid of what needs no skill. */
const DEFAULT_NORM: Knowledge['jobs'][string]['norm'] = 'customer-service';
/** Skilled work earns a multiple of the norm of its kind: nurses, welders, engineers. */
const SKILLED = 2.5;
/** “up to”: few reach it, so it counts as a range from half. */
const UP_TO_BEGINS = 0.5;

/**
 * Times of the usual pay. A lure often offers only two or three times the minimum wage at home (Thai Ministry of Labour 2021,
 * Philippine Bureau of Immigration 2024), which is little above the best usual pay, so “above” begins early and says little.
 */
const THERE = { above: 1.5, 'far-above': 2 } as const;
const AT_HOME = { above: 1, 'far-above': 2 } as const;
/** Where no country is named, home alone is the measure. */
const HOME_ALONE = { above: 1.5, 'far-above': 3 } as const;

/**
 * Grades what an ad offers by the upper end of usual pay, the middle of a range counting. Lawful work in a richer country pays many
 * times the pay of home, so where the ad leads decides first; but who is to be drawn there must be offered more than at home too.
 * @param jobs ids of the kinds of work that the ad names
 */
export function gradePay(
  pay: Pay,
  { homes, destinations }: Whose,
  jobs: readonly string[],
  knowledge: Knowledge,
): PayGrade {
  const offered = Math.sqrt((pay.isUpTo ? pay.high * UP_TO_BEGINS : pay.low) * pay.high);
  const home = usualPay(homes.length ? homes : countriesOf(pay, destinations, knowledge), jobs, knowledge);
  const there = usualPay(destinations, jobs, knowledge);
  if (there !== undefined) {
    for (const grade of ['far-above', 'above'] as const)
      if (offered >= THERE[grade] * there && (home === undefined || offered >= AT_HOME[grade] * home))
        return grade;
    return 'usual';
  }
  if (home === undefined) return 'unknown';
  for (const grade of ['far-above', 'above'] as const) if (offered >= HOME_ALONE[grade] * home) return grade;
  return 'usual';
}

/** An ad whose country is not known is at home where its currency is, unless it leads there: pesos, shillings, rupees. */
function countriesOf(
  { currency }: Pay,
  destinations: readonly string[],
  { payNorms }: Knowledge,
): readonly string[] {
  if (SPOKEN_OF_EVERYWHERE.has(currency)) return [];
  return Object.keys(payNorms).filter(
    (country) => payNorms[country]!.currency === currency && !destinations.includes(country),
  );
}
const SPOKEN_OF_EVERYWHERE: ReadonlySet<string> = new Set(['USD', 'EUR']);

/** The upper end of what such work usually pays in the best paid of these countries, USD a month. */
function usualPay(
  countries: readonly string[],
  jobs: readonly string[],
  { payNorms, currencies, jobs: kinds }: Knowledge,
): number | undefined {
  let best: number | undefined;
  for (const country of countries) {
    const row = payNorms[country];
    const perUsd = row && currencies[row.currency]?.perUsd;
    if (!row || !perUsd) continue;
    for (const job of jobs.length ? jobs : [undefined]) {
      const kind = job === undefined ? undefined : kinds[job];
      const { high } = row.monthly[kind?.norm ?? DEFAULT_NORM] ?? bestPaid(row);
      best = Math.max(best ?? 0, (high / perUsd) * (kind?.skilled ? SKILLED : 1));
    }
  }
  return best;
}

function bestPaid({ monthly }: Knowledge['payNorms'][string]): { readonly high: number } {
  return { high: Math.max(0, ...Object.values(monthly).map(({ high }) => high)) };
}
