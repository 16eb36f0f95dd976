import type { Destination, DestinationWish } from './types';

/** What setting up needs of the world. */
export interface SetUpPorts {
  readonly fetch: typeof fetch;
  /** Whether the browser lets us speak to this origin: `permissions.contains`. */
  readonly allowed: (origin: string) => Promise<boolean>;
}

/**
 * Asks the server what it takes: form list, form and limits. Nothing is stored: `saveDestination` does, once the person has seen what it
 * is. Ask for `originOf(wish.url)` in the click before.
 * @throws SetUpError
 */
export async function setUpDestination(_wish: DestinationWish, _ports: SetUpPorts): Promise<Destination> {
  throw new Error('not written yet');
}
