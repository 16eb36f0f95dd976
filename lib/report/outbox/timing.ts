/** All in milliseconds. */
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

const FIRST_PAUSE = 30 * SECOND;
const SHORTEST_PAUSE = 10 * SECOND;
const LONGEST_PAUSE = 6 * HOUR;
/** A paused delivery is tried once a day. */
export const PROBE_AFTER = DAY;
/** Older reports are a person's business: nobody knows any more whether the ad is still there. */
export const OLDEST = 14 * DAY;
/** How long a receipt is kept. */
export const RECEIPT_KEPT = 90 * DAY;

/** After a background was stopped, its request may still be on the wire for a while: nobody else sends until then. */
const LEASE_MARGIN = 30 * SECOND;

/** How long a request may take: half a minute, and a second for each 50 kB. */
export function timeoutFor(bytes: number): number {
  return 30 * SECOND + Math.ceil(bytes / 50_000) * SECOND;
}

export function leaseFor(bytes: number): number {
  return timeoutFor(bytes) + LEASE_MARGIN;
}

/**
 * The pause before the next try: doubled each time up to six hours, anywhere between nothing and that (“full jitter”), so that many
 * computers don't all come back at once. A server that names a time is not asked before it.
 * @param random 0 ≤ x < 1
 * @param atLeast what the server asked for; at most a day counts
 */
export function pauseAfter(tries: number, random: number, atLeast = 0): number {
  const widest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 20));
  return Math.max(SHORTEST_PAUSE, random * widest, Math.min(atLeast, DAY));
}

/** `Retry-After` in milliseconds from now: seconds or a date. Nothing when it says neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * SECOND;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Whether a time has come. One further away than any we set was set by a clock that has been put right since. */
export function hasCome(at: number, now: number): boolean {
  return at <= now || at > now + DAY + HOUR;
}
