import { authorization, OPENROSA_HEADERS } from '../destinations/headers';
import type { Destination } from '../destinations/types';
import { type LimitedAnswer, limitedFetch } from '../limited-fetch';
import { retryAfter, timeoutFor } from './timing';
import type { DeliveryProblem } from './types';

/** Whether a server can be spoken to now. `away`: it can't, and nothing of a report was sent to find out. */
export type Reach =
  | { readonly is: 'there' }
  | {
      readonly is: 'away';
      readonly problem: DeliveryProblem;
      readonly status?: number;
      /** Milliseconds that it asked for. */
      readonly wait?: number;
    };

const THERE: Reach = { is: 'there' };
/** Busy, or what stands before the server can't reach it. A plain 500 may be about a request, and says nothing of the next one. */
const NOT_NOW: readonly number[] = [429, 502, 503, 504, 511];

/**
 * Asks whether a server is there before a report goes on its way: where a browser is offline, a name unknown or a connection refused, `fetch`
 * fails alike for what never left and for what arrived without an answer. A form server answers HEAD, by the protocol. A webhook is
 * asked nothing, since its address may act on whatever comes; it knows doubles by their key. Never throws.
 * @see https://docs.getodk.org/openrosa-form-submission/
 */
export async function reach(
  destination: Destination,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => number },
): Promise<Reach> {
  if (destination.kind === 'webhook') return THERE;
  const answer = await limitedFetch(fetch, destination.submitUrl, {
    method: 'HEAD',
    headers: { ...OPENROSA_HEADERS, ...authorization(destination) },
    patience: timeoutFor(0),
    most: 0,
  });
  return readReach(answer, now());
}

function readReach(answer: LimitedAnswer, now: number): Reach {
  if (answer.is === 'none' || answer.is === 'slow') return { is: 'away', problem: 'no-answer' };
  if (answer.is === 'redirect') return { is: 'away', problem: 'not-a-server' };
  const { status, headers } = answer;
  if (status === 200) return { is: 'away', problem: 'not-a-server', status }; // a Wi-Fi portal's page; a form server says 204
  if (!NOT_NOW.includes(status)) return THERE;
  const wait = retryAfter(headers.get('retry-after'), now);
  return { is: 'away', problem: 'server-fault', status, ...(wait !== undefined && { wait }) };
}
