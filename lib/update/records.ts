import * as z from 'zod/mini';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const names = z.readonly(z.array(sha256));

/** A signed pack that was accepted; its bytes lie apart. */
const installedSchema = z.object({
  /** The roots that vouch for it, by name: see `nameOfRoot`. */
  roots: names,
  /** Ids of the keys that packs were signed by then: see `packKeys`. */
  signedBy: names,
  sha256,
  version: z.string(),
  /** ISO day. */
  published: z.string(),
  source: z.enum(['feed', 'file']),
});
export type InstalledPack = z.infer<typeof installedSchema>;

/**
 * Whether two packs were signed by the same keys. Keys are changed when they were stolen: what the old ones signed must neither hold up
 * what the new ones sign, however high its version, nor come back.
 */
export function isSameSeries(
  one: Pick<InstalledPack, 'signedBy'>,
  other: Pick<InstalledPack, 'signedBy'>,
): boolean {
  return one.signedBy.join() === other.signedBy.join();
}

/** Whether a pack of the same feed was signed by keys that are not good any more: it may not be fallen back to. */
export function isOutdated(before: InstalledPack, newest: InstalledPack): boolean {
  return before.roots.some((root) => newest.roots.includes(root)) && !isSameSeries(before, newest);
}

/** What was followed of a feed. */
const trustSchema = z.object({
  /** Every root since the one that the feed was set with, oldest first. */
  roots: names,
  metadata: z.object({
    root: z.string(),
    timestamp: z.exactOptional(z.string()),
    snapshot: z.exactOptional(z.string()),
    targets: z.exactOptional(z.string()),
  }),
  /** ISO day on which the pack that this metadata names was published. */
  published: z.exactOptional(z.string()),
  /** SHA-256 of all of the above: damaged trust would refuse everything, and is better begun anew. */
  seal: z.string(),
});
export type TrustRecord = z.infer<typeof trustSchema>;
export type Trust = Omit<TrustRecord, 'seal'>;

/** The last check of a feed, whatever came of it. */
const lastSchema = z.object({
  /** Name of the feed's root. */
  feed: z.string(),
  /** ISO moment. */
  at: z.string(),
  problem: z.exactOptional(
    z.enum([
      'unreachable',
      'not-a-feed',
      'untrusted',
      'older',
      'expired',
      'newer-engine',
      'faulty',
      'no-room',
      'no-access',
      'no-feed',
    ]),
  ),
  /** For the log. */
  detail: z.exactOptional(z.string()),
});
export type LastCheck = z.infer<typeof lastSchema>;

export const recordSchemas = {
  trust: trustSchema,
  current: installedSchema,
  previous: installedSchema,
  last: lastSchema,
  /** There are new rules of which open tabs were not told yet. */
  news: z.literal(true),
} as const;

export type Records = {
  readonly [Name in keyof typeof recordSchemas]?: z.infer<(typeof recordSchemas)[Name]>;
};
