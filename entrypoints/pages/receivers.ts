import { browser } from 'wxt/browser';
import {
  asksAgain,
  type Delivery,
  type Destination,
  type DestinationWish,
  type FilesTaken,
  filesTaken,
  followPolicy,
  listDestinations,
  originOf,
  policyDestinations,
  renewForm,
  saveDestination,
  setUpDestination,
} from '../../lib/report';
import type { Settings } from '../../lib/settings';
import { sha256 } from '../../lib/storage';

/** Somebody who receives reports, set up on this computer or only named by policy. */
export interface Receiver {
  /** By which a page of ours names it to another, with no address in it, since that may be a secret. */
  readonly key: string;
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

/** Everybody who may receive reports: policy's first, then those that were set up here. Follows policy first. @throws ReportError */
export async function listReceivers({ destinations }: Settings): Promise<readonly Receiver[]> {
  const policy = policyDestinations(destinations);
  await followPolicy(policy);
  const here = await listDestinations();
  const byPolicy = await Promise.all(policy.named.map((wish) => receiverOf(wish, here)));
  const known = new Set(byPolicy.map(({ setUp }) => setUp?.id));
  const own = here
    .filter(({ id }) => !known.has(id))
    .map((setUp) => ({ ...wordsOf(setUp), key: setUp.id, origin: setUp.origin, byPolicy: false, setUp }));
  return Promise.all(
    [...byPolicy, ...own].map(async (one) => ({ ...one, allowed: await isAllowed(one.origin) })),
  );
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
export async function setUpReceiver({
  wish,
  byPolicy,
}: Pick<Receiver, 'wish' | 'byPolicy'>): Promise<Destination> {
  const made = await setUpDestination(wish, {
    fetch: globalThis.fetch.bind(globalThis),
    allowed: isAllowed,
  });
  const destination: Destination = { ...made, ...(byPolicy && { byPolicy }) };
  await saveDestination(destination);
  return destination;
}

/** Asks a server anew what it takes, since its form may be another by now. @throws SetUpError @throws ReportError */
export async function setUpAgain(known: Destination): Promise<void> {
  await renewForm(known, { fetch: globalThis.fetch.bind(globalThis), allowed: isAllowed });
}

/** `permissions.contains` for one match pattern. */
export function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** Which files any of these has a place for; all of them where nobody was asked yet. */
export function filesTakenBy(receivers: readonly Receiver[]): FilesTaken {
  const each = receivers.map(({ setUp }) => filesTaken(setUp ?? {}));
  const none = each.length === 0;
  return {
    copy: none || each.some(({ copy }) => copy),
    picture: none || each.some(({ picture }) => picture),
  };
}

/** How a receiver is named while nothing of its server is known: by its address alone, whatever name policy gives it, but not readable. */
export async function keyBeforeSetUp({ wish: { kind, url } }: Pick<Receiver, 'wish'>): Promise<string> {
  return (await sha256(`${kind} ${url}`)).slice(0, 16);
}

/** Those to whom a report can go yet: it is on its way to nobody of them, unless that waits for the person to agree again. */
export function receiversLeft(
  receivers: readonly Receiver[],
  deliveries: readonly Delivery[],
): readonly Receiver[] {
  return receivers.filter(
    ({ setUp }) => !deliveries.some((each) => each.destination === setUp?.id && !asksAgain(each)),
  );
}

type Unasked = Omit<Receiver, 'allowed'>;

async function receiverOf(wish: DestinationWish, here: readonly Destination[]): Promise<Unasked> {
  const setUp = here.find(({ kind, url }) => kind === wish.kind && url === wish.url);
  return {
    ...wordsOf(wish),
    key: setUp?.id ?? (await keyBeforeSetUp({ wish })),
    origin: setUp?.origin ?? originOf(wish.url),
    byPolicy: true,
    setUp,
  };
}

function wordsOf(wish: DestinationWish) {
  const { name, kind, keepsFor, consent } = wish;
  return { name, kind, keepsFor, consent, host: new URL(wish.url).host, wish };
}
