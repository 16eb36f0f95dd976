import type { RulesProblem } from '../../../lib/messages';
import type { Trick } from '../hostile-server';
import { type Odd, packOf, publish, type RoleName, type TestFeed } from '../test-feed';

/** Whoever holds the feed's files, or stands between it and us, or even one of its keys. */
export interface Attack {
  /** What is served from now on. */
  readonly feed?: (good: TestFeed) => TestFeed;
  /** What is answered in place of a file. */
  readonly trick?: Trick;
  /** Milliseconds after which a file is given up. */
  readonly patience?: number;
}
export type Row = [title: string, problem: RulesProblem, attack: Attack];

/** Versions of packs, in their order. All are newer than any that comes with an extension under test. */
export const FIRST = '2099.11.23';
export const GOOD = '2099.11.24';
export const FRESH = packOf('2099.11.25');
export const NEXT = '2099.11.26';

/** Before any client's clock. */
export const PAST = '2020-01-01T00:00:00Z';
export const SIGNED_DAILY: readonly RoleName[] = ['timestamp', 'snapshot', 'targets'];

/** A newer pack, published with something odd about it. */
export const published = (odd: Odd): Attack => ({ feed: (good) => publish(good, FRESH, odd) });
