import { hasCome, RECEIPT_KEPT } from './timing';
import type { Delivery } from './types';

/** Deliveries to a server that may be tried now, the longest waiting first. None while one is on the wire, or the server is left alone. */
export function due(
  all: readonly Delivery[],
  { host, now }: { readonly host: string; readonly now: number },
): readonly Delivery[] {
  const there = all.filter((delivery) => delivery.host === host);
  if (there.some((delivery) => isOnTheWire(delivery, now) || !hasCome(delivery.held?.until ?? 0, now)))
    return [];
  return there.filter((delivery) => isDue(delivery, now)).sort((a, b) => a.nextAt - b.nextAt);
}

/** Whether somebody is sending it, or may be. */
export function isOnTheWire({ state, leaseUntil }: Delivery, now: number): boolean {
  return state === 'sending' && leaseUntil !== undefined && !hasCome(leaseUntil, now);
}

/** When something can be done next: something sent, or a receipt forgotten whose time is over. Nothing when nothing waits. */
export function nextTime(all: readonly Delivery[], now: number): number | undefined {
  const held = new Map<string, number>();
  for (const { host, held: { until } = { until: 0 } } of all)
    held.set(host, Math.max(until, held.get(host) ?? 0));
  const times = all.flatMap((delivery) => {
    const { state, host, nextAt, leaseUntil } = delivery;
    if (isOldReceipt(delivery, now)) return [now];
    if (state === 'sending') return [Math.max(leaseUntil ?? 0, nextAt)];
    return state === 'queued' || state === 'paused' ? [Math.max(nextAt, held.get(host) ?? 0)] : [];
  });
  return times.length > 0 ? Math.min(...times) : undefined;
}

export function isOldReceipt({ state, deliveredAt = 0 }: Delivery, now: number): boolean {
  return state === 'delivered' && deliveredAt < now - RECEIPT_KEPT;
}

function isDue({ state, nextAt, problem }: Delivery, now: number): boolean {
  if (state === 'sending') return hasCome(nextAt, now); // its lease is over, or it would be on the wire
  // Permission may have been given since, or policy may name it again; looking costs nothing.
  const isQuick = problem === 'not-allowed' || problem === 'no-destination';
  return (state === 'queued' || state === 'paused') && (isQuick || hasCome(nextAt, now));
}
