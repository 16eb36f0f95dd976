import type { Agreement } from '../destinations/types';
import type { Reporter } from '../evidence/fields';
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
  readonly reporter?: Reporter;
  /** Milliseconds until it is sent; `UNDO_MS` where a person can still take it back. */
  readonly hold?: number;
  /** `sealed` on a shared computer: nobody can look into it here again. */
  readonly storage?: 'open' | 'sealed';
}

/**
 * What came of it for one destination. `queued`: frozen and on its way. `already`: it was queued or delivered before; nothing changed.
 * `no-agreement`: ask the person first. `no-destination`: it was removed. `too-many`: 200 reports or 100 MB wait already.
 */
export interface QueueResult {
  readonly destination: string;
  readonly is: 'queued' | 'already' | 'no-agreement' | 'no-destination' | 'too-many';
}

/**
 * Freezes a kept report for each destination and puts it into the outbox. Safe to repeat. Ask the background to `drain` afterwards.
 * @throws ReportError when there is no room or no storage; then nothing was queued.
 */
export async function queueReport(_order: SendOrder): Promise<readonly QueueResult[]> {
  throw new Error('not written yet');
}

/** Freezes and queues a test report, which is in no book. Its id: look for it with `deliveriesOf`. @throws ReportError */
export async function queueTest(_destination: string): Promise<string> {
  throw new Error('not written yet');
}

/**
 * Takes a report back: out of outbox and book, if no server can have it yet.
 * @returns `too-late` when a try was begun; then nothing changed.
 * @throws ReportError
 */
export async function takeBack(_report: string): Promise<'taken-back' | 'too-late'> {
  throw new Error('not written yet');
}

/** Has a paused or stuck delivery tried again soon, with the same bytes. An unknown one is no error. @throws ReportError */
export async function retryDelivery(_report: string, _destination: string): Promise<void> {
  throw new Error('not written yet');
}

/** Gives one delivery up: its frozen bytes and its row are deleted. The report stays in the book. @throws ReportError */
export async function giveUpDelivery(_report: string, _destination: string): Promise<void> {
  throw new Error('not written yet');
}

/** Every delivery and receipt, newest first. @throws ReportError */
export async function listDeliveries(): Promise<readonly Delivery[]> {
  throw new Error('not written yet');
}

/** Those of one report, by destination. @throws ReportError */
export async function deliveriesOf(_report: string): Promise<readonly Delivery[]> {
  throw new Error('not written yet');
}

/** When this post was reported and delivered before: “you reported this on …”. @throws ReportError */
export async function reportedBefore(
  _postSha256: string,
  _kind: 'report' | 'dispute',
): Promise<{ readonly report: string; readonly at: number } | undefined> {
  throw new Error('not written yet');
}

/**
 * On a shared computer, at the end of a person's time: forgets book and receipts, and seals what is not delivered yet, so that it goes out
 * and nobody can look at it. @throws ReportError
 */
export async function sealOutbox(): Promise<void> {
  throw new Error('not written yet');
}
