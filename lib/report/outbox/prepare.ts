import { withBook } from '../database';
import { readDestination } from '../destinations/store';
import { isUnderOtherTerms } from '../destinations/terms';
import type { Destination } from '../destinations/types';
import { bodyOf } from './parcel';
import type { Delivery, DeliveryProblem } from './types';

/** A delivery with all that is needed to send it, or why it can't go now. */
export type Prepared =
  | {
      readonly is: 'ready';
      readonly destination: Destination;
      readonly contentType: string;
      readonly body: Uint8Array<ArrayBuffer>;
    }
  | NotNow;

export interface NotNow {
  readonly is: 'not-now';
  readonly state: 'paused' | 'attention';
  readonly problem: DeliveryProblem;
}

/** Looks up where a delivery goes and whether the browser lets us, and opens its bytes. */
export async function prepare(
  delivery: Delivery,
  { allowed }: { readonly allowed: (origin: string) => Promise<boolean> },
): Promise<Prepared> {
  const destination = await readDestination(delivery.destination);
  if (!destination) return notNow('attention', 'no-destination');
  if (destination.suspended) return notNow('paused', 'no-destination');
  // Policy may have changed them while this was queued or on the wire.
  if (isUnderOtherTerms(delivery, destination)) return notNow('attention', 'terms-changed');
  if (!(await allowed(destination.origin))) return notNow('paused', 'not-allowed');
  try {
    const key: [string, string] = [delivery.report, delivery.destination];
    const parcel = await withBook((book) => book.get('parcels', key));
    if (!parcel) return notNow('attention', 'damaged');
    return { is: 'ready', destination, contentType: parcel.contentType, body: await bodyOf(parcel) };
  } catch (cause) {
    console.error('Job Red Flags: frozen bytes cannot be read', cause);
    return notNow('attention', 'damaged');
  }
}

function notNow(state: NotNow['state'], problem: DeliveryProblem): NotNow {
  return { is: 'not-now', state, problem };
}
