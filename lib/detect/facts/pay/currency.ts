import type { Knowledge, Period } from '../../../pack';

import type { Sum } from './sums';

/** A month's work in these units: 26 days of 8 hours, as such ads reckon. Source: pay-norms.yaml. */
const PER_MONTH: Readonly<Record<Period, number>> = {
  hour: 208,
  day: 26,
  week: 4.33,
  month: 1,
  year: 1 / 12,
};

/** USD a month that an ad can mean; what is outside is a price, a telephone or a year. */
const LEAST = 15;
const MOST = 25_000;
/** Where no currency is written: the home's lowest pay and below, and less than the most. */
const LEAST_OF_HOME = 0.4;
const MOST_UNNAMED = 12_000;

/** USD a month. */
export interface Monthly {
  readonly low: number;
  readonly high: number;
  readonly currency: string;
}

/** Countries that say what a sign shared by several currencies means, and what a number without one. */
export interface Whose {
  /** ISO codes of the ad's own country and the reader's. */
  readonly homes: readonly string[];
  /** ISO codes of the countries that the ad leads to. */
  readonly destinations: readonly string[];
}

/** What a sum is, USD a month; undefined where pay can't be read that way. */
export type MonthlyReader = (sum: Sum, whose: Whose) => Monthly | undefined;

/** Reads sums as pay: where words leave the currency or the period open, the reading that pay can have is taken. */
export function createMonthlyReader(knowledge: Knowledge): MonthlyReader {
  const { currencies } = knowledge;
  const readingsOf = createReadings(knowledge);
  return (sum, whose) => {
    for (const { currency, least, most } of readingsOf(sum, whose)) {
      const perUsd = currencies[currency]?.perUsd;
      if (!perUsd) continue;
      for (const times of timesOf(sum, currency)) {
        const low = Math.round((sum.low * times) / perUsd);
        const high = Math.round((sum.high * times) / perUsd);
        if (high >= least && high <= most) return { low, high, currency };
      }
    }
    return undefined;
  };
}

/** A currency that a sum may be of, and what it must come to then, USD a month. */
interface Reading {
  readonly currency: string;
  readonly least: number;
  readonly most: number;
}

const NONE: readonly Reading[] = [];
/** “lương 2k”: thousands of what is no pay at home are dollars. */
const THOUSANDS_OF_DOLLARS: Reading = { currency: 'USD', least: 300, most: MOST_UNNAMED };

function createReadings({ payNorms, currencies }: Knowledge): (sum: Sum, whose: Whose) => readonly Reading[] {
  const unnamed = new Map(
    Object.entries(payNorms).map(([country, row]) => [country, unnamedIn(row, currencies)] as const),
  );
  const named = new Map(
    Object.keys(currencies).map((currency) => [currency, [{ currency, least: LEAST, most: MOST }]] as const),
  );
  /** “$”, “Rs”, “riyal”: the currency of home, or of where the ad leads, if pay there can be that; else the commonest. */
  const sharedBy = (shared: readonly string[], { homes, destinations }: Whose): readonly Reading[] => {
    const readings: Reading[] = [];
    for (const countries of [homes, destinations])
      for (const country of countries)
        for (const { currency, least } of unnamed.get(country) ?? NONE)
          if (shared.includes(currency)) readings.push({ currency, least, most: MOST });
    return readings.concat(named.get(shared[0]!) ?? NONE);
  };
  return ({ currencies: written, implied, hasUnit }, whose) => {
    if (written.length > 1) return sharedBy(written, whose);
    const only = written[0] ?? implied;
    if (only !== undefined) return named.get(only) ?? NONE;
    const readings = whose.homes.flatMap((country) => unnamed.get(country) ?? NONE);
    return hasUnit ? readings.concat(THOUSANDS_OF_DOLLARS) : readings;
  };
}

/** The currencies that people of a country leave unsaid, and what pay in them can be. */
function unnamedIn(
  row: Knowledge['payNorms'][string],
  currencies: Knowledge['currencies'],
): readonly Reading[] {
  const perUsd = currencies[row.currency]?.perUsd ?? 1;
  const lows = Object.values(row.monthly).map(({ low }) => low / perUsd);
  const least = Math.max(LEAST, LEAST_OF_HOME * Math.min(...lows));
  return [row.currency, ...(row.alsoPaidIn ?? [])].map((currency) => ({
    currency,
    least,
    most: MOST_UNNAMED,
  }));
}

/** Currencies of a thousand parts (ISO 4217): “KD 250.000” is 250. */
const OF_THOUSAND_PARTS: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR']);

/** Months' worth of the sum, likeliest first. */
function timesOf({ period }: Sum, currency: string): readonly number[] {
  const times = period ? PER_MONTH[period.unit] / period.count : 1;
  if (OF_THOUSAND_PARTS.has(currency)) return [times, times / 1000];
  // A word farther off may belong to something else: “5000元 包吃住 每天8小时”.
  return !period || period.isBeside ? [times] : [times, 1];
}
