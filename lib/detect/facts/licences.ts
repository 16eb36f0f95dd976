import { type Knowledge, licencePattern } from '../../pack';
import { type Field, spanOf } from '../fields';
import type { Evidence } from '../types';
import type { Facts } from './facts';
import { matchesIn } from './written-addresses';

/** A number in the form of a country's recruitment licence. A claim, no proof: lures print the numbers of real agencies. */
export interface Licence {
  /** ISO code of the country that issues such licences. */
  readonly country: string;
  readonly evidence: Evidence;
}

/** How much of a text is searched, in UTF-16 units. */
const SEARCHED = 20_000;
const FEWEST_DIGITS = 2;

/**
 * Makes the finder of licence numbers that can mean anything for an ad, from the forms in `rules/vocabulary/licences.yaml`: of its own
 * country or of one it leads to, since an Indian number says nothing about an ad for Filipinos. Where the ad's country is not known, of all.
 */
export function createLicenceFinder({
  licences,
}: Knowledge): (fields: readonly Field[], ad: Pick<LicensedAd, 'homes' | 'places'>) => readonly Licence[] {
  const forms = Object.entries(licences?.forms ?? {}).flatMap(([country, shapes]) =>
    shapes.map((shape) => ({ country, pattern: licencePattern(shape) })),
  );
  return (fields, { homes, places }) => {
    const own = forms.filter(
      ({ country }) =>
        homes.length === 0 || homes.includes(country) || places.some((place) => place.country === country),
    );
    return fields
      .filter(({ folded }) => folded.scan.digits >= FEWEST_DIGITS)
      .flatMap((field) => {
        const text = field.folded.original.slice(0, SEARCHED);
        return own.flatMap(({ country, pattern }) =>
          matchesIn(pattern, text).map(({ index, match }) => ({
            country,
            evidence: spanOf(field, index, index + match[0].length),
          })),
        );
      });
  };
}

/**
 * Whether the ad leads from a country to one for which no licence can make it lawful. An ad whose country is not known comes from where
 * its licence does.
 */
export function isRouteClosed(ad: LicensedAd, { licences }: Knowledge): boolean {
  if (!licences || ad.places.length === 0) return false;
  const origins = ad.homes.length ? ad.homes : ad.licences().map(({ country }) => country);
  const closed = origins.flatMap((origin) => licences.closedRoutes[origin] ?? []);
  return ad.places.some(({ country }) => closed.includes(country));
}

type LicensedAd = Pick<Facts, 'homes' | 'places' | 'licences'>;
