import { originOf, secureAddress } from './address';
import { type SetUpPorts, serverOf } from './server';
import { setUpOpenRosa } from './set-up-openrosa';
import { type Destination, type DestinationWish, SetUpError } from './types';

/** A webhook says nothing of its limits; a report with its files in base64 stays below. */
const WEBHOOK_BYTES = 8_000_000;

/**
 * Asks the server what it takes: form list, form and limits. Nothing is stored: `saveDestination` does, once the person has seen what it
 * is. Ask for `originOf(wish.url)` in the click before. A webhook is asked nothing: its test report shows whether it works.
 * @throws SetUpError
 */
export async function setUpDestination(wish: DestinationWish, ports: SetUpPorts): Promise<Destination> {
  const { formId: _, ...known } = wish;
  const origin = originOf(wish.url);
  if (!(await ports.allowed(origin))) throw new SetUpError('not-allowed', [origin]);
  const taken =
    wish.kind === 'webhook'
      ? { submitUrl: secureAddress(wish.url).href, maxBytes: WEBHOOK_BYTES }
      : await setUpOpenRosa(wish, serverOf(wish, ports));
  return { ...known, ...taken, id: crypto.randomUUID(), origin, setUpAt: new Date().toISOString() };
}
