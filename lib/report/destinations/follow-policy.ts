import { termsChanged } from '../outbox/terms-changed';
import { changeDestination, everyDestination } from './store';
import { termsOf } from './terms';
import type { Destination, DestinationKind, DestinationWish } from './types';

/** What policy says of where reports go. */
export interface PolicyDestinations {
  readonly named: readonly DestinationWish[];
  /** Whether policy's list stands in the place of what the person set up, or besides it. */
  readonly own: 'instead' | 'besides';
}

/** A setting as `lib/settings` gives it, as far as it counts here. */
interface DestinationsSetting {
  readonly value: readonly {
    readonly kind: DestinationKind | 'file';
    readonly name: string;
    readonly url?: string | undefined;
    readonly keepsFor?: string | undefined;
    readonly consent?: string | undefined;
  }[];
  readonly origin: 'policy' | 'person' | 'default';
  readonly fixed: boolean;
  readonly added?: number;
}

/** What of a setting policy has said. Files are left out: they need no server. */
export function policyDestinations(setting: DestinationsSetting): PolicyDestinations {
  const { value, origin, fixed, added = 0 } = setting;
  const said = origin === 'policy' ? value : value.slice(0, added);
  const named = said.flatMap(({ kind, url, name, keepsFor, consent }) =>
    kind === 'file' || url === undefined
      ? []
      : [{ kind, url, name, ...(keepsFor && { keepsFor }), ...(consent && { consent }) }],
  );
  return { named, own: fixed ? 'instead' : 'besides' };
}

/**
 * Brings what is set up on this computer in line with policy, before anything is queued, sent or shown. A destination that policy has
 * brought and names no more is suspended, and so is the person's own where policy's list stands in its place: nothing goes there, and
 * nothing is forgotten, since browsers may know their policy a moment later than we ask. One whose name, keeping time or consent text was
 * changed takes the new words, and the person is asked anew: what they agreed to were the old ones, so what waits under these waits for
 * them too. Safe to repeat, and after a stop in its midst.
 * @throws ReportError
 */
export async function followPolicy({ named, own }: PolicyDestinations): Promise<void> {
  for (const known of await everyDestination()) {
    const words = named.find(({ kind, url }) => kind === known.kind && url === known.url);
    const isSuspended = !words && (known.byPolicy === true || own === 'instead');
    if (words && termsOf(words) !== termsOf(known)) {
      await termsChanged(known.id); // first: if we are stopped between the two, it is done again
      // As it is then: somebody may have left, been asked or removed it since it was read.
      await changeDestination(known.id, (now) =>
        termsOf(words) === termsOf(now) ? inForce(now) : withTerms(inForce(now), words),
      );
    } else if (isSuspended !== (known.suspended === true))
      await changeDestination(known.id, (now) => (isSuspended ? { ...now, suspended: true } : inForce(now)));
  }
}

function inForce({ suspended: _, ...known }: Destination): Destination {
  return known;
}

function withTerms(known: Destination, { name, keepsFor, consent }: DestinationWish): Destination {
  const { keepsFor: _, consent: _consent, agreed: _agreed, ...rest } = known;
  return { ...rest, name, ...(keepsFor && { keepsFor }), ...(consent && { consent }) };
}
