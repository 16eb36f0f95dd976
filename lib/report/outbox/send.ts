import { authorization, OPENROSA_HEADERS } from '../destinations/headers';
import { limitedFetch } from '../limited-fetch';
import { type Certainty, certaintyOf, type Outcome, outcomeOf } from './outcome';
import type { Prepared } from './prepare';
import { timeoutFor } from './timing';
import type { Delivery } from './types';

/** Bytes of an answer that are read: an envelope or an echo is shorter. */
const MOST_ANSWER = 64_000;

/** One try. @param delivery as it was before this try. Never throws. */
export async function sendParcel(
  { destination, contentType, body }: Extract<Prepared, { is: 'ready' }>,
  delivery: Delivery,
  ports: { readonly fetch: typeof fetch; readonly now: () => number },
): Promise<{ readonly outcome: Outcome; readonly certainty: Certainty }> {
  const { kind, submitUrl } = destination;
  const answer = await limitedFetch(ports.fetch, submitUrl, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      ...(kind === 'openrosa' ? OPENROSA_HEADERS : { 'idempotency-key': delivery.report }),
      ...authorization(destination),
    },
    body,
    patience: timeoutFor(body.length),
    most: MOST_ANSWER,
  });
  const outcome = outcomeOf(answer, delivery, { kind, now: ports.now() });
  return { outcome, certainty: certaintyOf(answer, kind) };
}
