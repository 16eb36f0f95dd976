import { browser } from 'wxt/browser';
import {
  type Destination,
  type DestinationWish,
  listDestinations,
  originOf,
  saveDestination,
  setUpDestination,
} from '../../lib/report';
import type { Destination as NamedDestination, Settings } from '../../lib/settings';

/** Somebody who receives reports, set up on this computer or only named by policy. */
export interface Receiver {
  readonly name: string;
  readonly kind: DestinationWish['kind'];
  readonly host: string;
  /** Match pattern of the server, to be asked for in a click. */
  readonly origin: string;
  readonly keepsFor: string | undefined;
  readonly consent: string | undefined;
  /** Whether the browser lets us speak to the server. */
  readonly allowed: boolean;
  readonly byPolicy: boolean;
  /** Missing until its server was asked once what it takes. */
  readonly setUp: Destination | undefined;
  readonly wish: DestinationWish;
}

/** Everybody who may receive reports: policy's first, then those that were set up here. @throws ReportError */
export async function listReceivers({ destinations }: Settings): Promise<readonly Receiver[]> {
  const here = await listDestinations();
  const byPolicy = namedByPolicy(destinations).flatMap((wish) => receiverOf(wish, here) ?? []);
  const known = new Set(byPolicy.map(({ setUp }) => setUp?.id));
  const own = here
    .filter(({ id }) => !known.has(id))
    .map((setUp) => ({ ...wordsOf(setUp), origin: setUp.origin, byPolicy: false, setUp }));
  return Promise.all(
    [...byPolicy, ...own].map(async (one) => ({ ...one, allowed: await isAllowed(one.origin) })),
  );
}

/** Whether one click may send there: it is allowed, set up, and the person has agreed. */
export function isReady({ allowed, setUp }: Receiver): boolean {
  return allowed && setUp?.agreed !== undefined;
}

/**
 * Asks the browser for all servers at once. Call it straight in the click, before anything is awaited.
 * @returns false when the person said no.
 */
export function requestServers(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0
    ? Promise.resolve(true)
    : browser.permissions.request({ origins: [...origins] });
}

/** Asks a server what it takes and keeps the answer. Its origin must be allowed. @throws SetUpError @throws ReportError */
export async function setUpReceiver(wish: DestinationWish): Promise<Destination> {
  const destination = await setUpDestination(wish, {
    fetch: globalThis.fetch.bind(globalThis),
    allowed: isAllowed,
  });
  await saveDestination(destination);
  return destination;
}

/** `permissions.contains` for one match pattern. */
export function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

function namedByPolicy({ value, origin, added = 0 }: Settings['destinations']): readonly NamedDestination[] {
  return origin === 'policy' ? value : value.slice(0, added);
}

type Unasked = Omit<Receiver, 'allowed'>;

/** Nothing for a file, which needs no server. */
function receiverOf(named: NamedDestination, here: readonly Destination[]): Unasked | undefined {
  const { kind, url } = named;
  if (kind === 'file' || url === undefined) return undefined;
  const setUp = here.find((one) => one.kind === kind && one.url === url);
  const wish: DestinationWish = {
    ...{ kind, url, name: named.name },
    ...(named.keepsFor && { keepsFor: named.keepsFor }),
    ...(named.consent && { consent: named.consent }),
  };
  return { ...wordsOf(wish), origin: setUp?.origin ?? originOf(url), byPolicy: true, setUp };
}

function wordsOf(wish: DestinationWish) {
  const { name, kind, keepsFor, consent } = wish;
  return { name, kind, keepsFor, consent, host: new URL(wish.url).host, wish };
}
