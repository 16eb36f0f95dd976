import type { Limit } from './fetch-file';

/** What the files of a feed may cost, one by one and together, and how many new roots may follow each other at once. */
export interface Limits {
  readonly metadata: Limit;
  readonly pack: Limit;
  readonly roots: number;
  /** For everything that one address serves in a check, and for all addresses together: milliseconds. */
  readonly address: number;
  readonly check: number;
}

/**
 * A root with ten keys takes 6 kB, the pack of 25 languages 3.4 MB (0.8 to 1 MB on the wire): a slow line of 5 kB a second has time for
 * both. Who serves each file as slowly as it may be keeps us for five minutes, and leaves time for two mirrors.
 */
export const LIMITS: Limits = {
  metadata: { bytes: 64_000, milliseconds: 30_000 },
  pack: { bytes: 12_000_000, milliseconds: 180_000 },
  roots: 100,
  address: 300_000,
  check: 900_000,
};
