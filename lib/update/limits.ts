import type { Limit } from './fetch-file';

/** What the files of a feed may cost, and how many new roots may follow each other at once. */
export interface Limits {
  readonly metadata: Limit;
  readonly pack: Limit;
  readonly roots: number;
}

/**
 * A root with ten keys takes 6 kB, the pack of 25 languages 3 MB (0.9 MB on the wire): a slow line of 5 kB a second has time for
 * both.
 */
export const LIMITS: Limits = {
  metadata: { bytes: 64_000, milliseconds: 30_000 },
  pack: { bytes: 12_000_000, milliseconds: 180_000 },
  roots: 100,
};
