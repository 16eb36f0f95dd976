import { sha256 } from '../../storage';
import { readAttachments } from '../attachments';
import { readReports } from '../book';
import { withBook } from '../database';
import { type PartsAllowed, partsWithin } from '../destinations/parts';
import { readDestination } from '../destinations/store';
import { termsOf } from '../destinations/terms';
import type { Agreement, Destination } from '../destinations/types';
import type { Reporter } from '../evidence/fields';
import { TEST_AGREEMENT, testReport } from '../test-report';
import type { Attachments, Sendable } from '../types';
import { freeze } from './freeze';
import { plainParcel, seal } from './parcel';
import { type Frozen, type Put, putIntoOutbox } from './put';
import type { Delivery } from './types';

/** How long a report waits before it is sent, so that it can be taken back. Milliseconds. */
export const UNDO_MS = 10_000;

/** Which report goes where, and what the person agreed to. */
export interface SendOrder {
  readonly report: string;
  /** Ids of destinations. */
  readonly destinations: readonly string[];
  /** Where missing: what the person agreed to for each destination before. */
  readonly agreement?: Agreement;
  /** What of each destination the person read before they agreed (`termsOf`), by its id; where missing, what it is now. */
  readonly shown?: ReadonlyMap<string, string>;
  readonly reporter?: Reporter;
  /** What policy lets go along; more than that is left out, whatever the person agreed to. */
  readonly allowed?: PartsAllowed;
  /** Milliseconds until it is sent; `UNDO_MS` where a person can still take it back. */
  readonly hold?: number;
  /** `sealed` on a shared computer: nobody can look into it here again. */
  readonly storage?: 'open' | 'sealed';
}

/**
 * What came of it for one destination. `queued`: frozen and on its way. `already`: it is on its way or delivered; nothing changed.
 * `no-agreement`: ask the person first. `no-destination`: it was removed. `no-report`: it is not in the book (any more). `too-many`: 200 reports
 * or 100 MB wait already.
 */
export interface QueueResult {
  readonly destination: string;
  readonly is: Put | 'no-agreement' | 'no-destination';
}

/**
 * Freezes a kept report for each destination and puts it into the outbox. Safe to repeat. Ask the background to `drain` afterwards.
 * @throws ReportError when there is no room or no storage; then nothing was queued.
 */
export async function queueReport(order: SendOrder): Promise<readonly QueueResult[]> {
  const [[entry], attachments] = await Promise.all([
    readReports([order.report]),
    readAttachments(order.report),
  ]);
  const refused = new Map<string, QueueResult['is']>();
  const frozen: Frozen[] = [];
  for (const id of order.destinations) {
    const destination = await readDestination(id);
    const agreement = order.agreement ?? destination?.agreed;
    if (!destination || destination.suspended) refused.set(id, 'no-destination');
    else if (!entry || !('report' in entry)) refused.set(id, 'no-report');
    else if (!agreement || (order.shown?.get(id) ?? termsOf(destination)) !== termsOf(destination))
      refused.set(id, 'no-agreement');
    else {
      const cut = { ...agreement, parts: partsWithin(agreement.parts, order.allowed) };
      frozen.push(await frozenFor(entry.report, attachments, { ...order, destination, agreement: cut }));
    }
  }
  const put = await putIntoOutbox(frozen);
  const came = new Map(frozen.map(({ delivery }, at) => [delivery.destination, put[at]!]));
  return order.destinations.map((id) => ({ destination: id, is: came.get(id) ?? refused.get(id)! })); // each is in one of the two
}

/** Freezes and queues a test report, which is in no book. Its id: look for it with `deliveriesOf`. @throws ReportError */
export async function queueTest(id: string): Promise<string> {
  const destination = await readDestination(id);
  const report = await testReport(new Date());
  if (destination)
    await putIntoOutbox([await frozenFor(report, {}, { destination, agreement: TEST_AGREEMENT })]);
  return report.id;
}

interface Addressed extends Pick<SendOrder, 'reporter' | 'hold' | 'storage'> {
  readonly destination: Destination;
  readonly agreement: Agreement;
}

async function frozenFor(
  report: Sendable,
  attachments: Attachments,
  { destination, agreement, reporter = {}, hold = 0, storage = 'open' }: Addressed,
): Promise<Frozen> {
  const frozen = await freeze(report, attachments, { destination, agreement, reporter });
  const address = { report: report.id, destination: destination.id };
  const plain = plainParcel(address, frozen);
  const now = Date.now();
  const delivery: Delivery = {
    version: 1,
    ...address,
    kind: report.kind,
    name: destination.name,
    ...(report.kind !== 'test' && { terms: termsOf(destination) }),
    host: new URL(destination.submitUrl).host,
    state: 'queued',
    queuedAt: now,
    nextAt: now + hold,
    ...{ tries: 0, unanswered: 0, conflicts: 0, faults: 0 },
    sha256: await sha256(frozen.body),
    bytes: frozen.body.length,
    ...(report.kind !== 'test' && { postSha256: report.postSha256 }),
    ...(storage === 'sealed' && { sealed: true }),
  };
  return { delivery, parcel: storage === 'sealed' ? await seal(plain) : plain };
}

/** Every delivery and receipt but those of people who have left, newest first. @throws ReportError */
export async function listDeliveries(): Promise<readonly Delivery[]> {
  const all = await withBook((book) => book.getAll('deliveries'));
  return all.filter(({ left }) => !left).sort((a, b) => b.queuedAt - a.queuedAt);
}

/** Those of one report, by destination. @throws ReportError */
export async function deliveriesOf(report: string): Promise<readonly Delivery[]> {
  const range = IDBKeyRange.bound([report], [report, []]);
  const all = await withBook((book) => book.getAll('deliveries', range));
  return all.filter(({ left }) => !left);
}

/** When this post was reported and delivered before: “you reported this on …”. @throws ReportError */
export async function reportedBefore(
  postSha256: string,
  kind: 'report' | 'dispute',
): Promise<{ readonly report: string; readonly at: number } | undefined> {
  const receipt = (await listDeliveries()).find(
    (delivery) =>
      delivery.state === 'delivered' && delivery.postSha256 === postSha256 && delivery.kind === kind,
  );
  return receipt && { report: receipt.report, at: receipt.queuedAt };
}
