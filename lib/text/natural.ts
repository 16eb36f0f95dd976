// One file at a time: the whole package reads .env, weighs 14 MB and dies in a browser.
import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance';

/**
 * How close two folded words are, 0…1: Jaro–Winkler, which forgives swapped and dropped letters and trusts beginnings.
 * Source: natural 8.
 */
export function closeness(a: string, b: string): number {
  return JaroWinklerDistance(a, b);
}
