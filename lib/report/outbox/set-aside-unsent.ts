import { withBook } from '../database';
import type { SetUpProblem } from '../destinations/types';
import type { KeptReport } from '../types';
import type { Delivery, DeliveryProblem } from './types';

/** A receiver for whom a report was meant, and why nothing could be frozen for them. */
export interface Unsent {
  /** Stands where the id of a destination would. */
  readonly receiver: string;
  readonly name: string;
  readonly host: string;
  readonly problem: SetUpProblem | DeliveryProblem;
}

/**
 * Notes that a report was also meant for somebody whose server could not be set up, or who asks for other terms by now. Without it the report would be erased once the others
 * have it, and could never reach them. Holds no bytes: the person is asked again. @throws ReportError
 */
export async function setAsideUnsent({ id, kind }: KeptReport, unsent: Unsent): Promise<void> {
  const { receiver, name, host, problem } = unsent;
  const now = Date.now();
  const row: Delivery = {
    ...{ version: 1, report: id, destination: receiver, kind, name, host },
    ...{ state: 'attention', problem, queuedAt: now, nextAt: now },
    ...{ tries: 0, unanswered: 0, conflicts: 0, faults: 0, sha256: '', bytes: 0 },
  };
  await withBook((book) => book.put('deliveries', row));
}

/** Whether the person must look at our window again before it can be sent: nothing was frozen, or they agreed to other terms. */
export function asksAgain({ state, bytes, problem }: Delivery): boolean {
  return state === 'attention' && (bytes === 0 || problem === 'terms-changed');
}
