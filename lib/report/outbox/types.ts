import type { SetUpProblem } from '../destinations/types';
import type { ReportKind } from '../types';

/**
 * `queued`: waits for `nextAt`. `sending`: a drainer has it until `leaseUntil`. `delivered`: the server has it and nothing of it is kept here
 * but this receipt. `paused`: cannot go now (`problem` says why); tried once a day. `attention`: a person must decide.
 */
export type DeliveryState = 'queued' | 'sending' | 'delivered' | 'paused' | 'attention';

/** Why a delivery is where it is. Pages say it in the person's language by this code. */
export type DeliveryProblem =
  /** No answer: offline, server away, or a certificate that the browser does not trust. Tried again. */
  | 'no-answer'
  /** A page for people answered: a Wi-Fi portal or a login page. Tried again. */
  | 'not-a-server'
  /** The server is busy or has a fault. Tried again; `attention` after eight times. */
  | 'server-fault'
  /** Paused: the browser does not let us speak to this server yet. */
  | 'not-allowed'
  /** Paused: 401, 403. The token was revoked or the login is wrong. */
  | 'refused'
  /** Paused: 402, 405. The organisation's plan is full, or its form is closed. */
  | 'closed'
  /** Attention: 404. The address is gone, or its form with no other in its place. */
  | 'not-found'
  /**
   * Attention: 404, and the organisation has another form now. A try before may have arrived in the old one, so only a person has it written into
   * the new one.
   */
  | 'form-changed'
  /** Attention: 413. */
  | 'too-large'
  /** Attention: 400, 422, or an answer that says that it was not taken. */
  | 'not-taken'
  /** Attention: 409 twice. Something else is stored under this id, the form is closed, or it was deleted there. */
  | 'conflict'
  /** Attention: fourteen days old. */
  | 'too-old'
  /** Attention: the destination was removed. Paused: policy does not name it any more. */
  | 'no-destination'
  /** Attention: the organisation has changed its name or terms since the person agreed. */
  | 'terms-changed'
  /** Attention: the frozen bytes cannot be read any more. */
  | 'damaged';

/** One report on its way to one destination; after delivery, its receipt. Holds no word of the ad. Times in milliseconds since 1970. */
export interface Delivery {
  readonly version: 1;
  /** Report id. */
  readonly report: string;
  /** Destination id. */
  readonly destination: string;
  readonly kind: ReportKind | 'test';
  /** The destination's name and host, as they were when it was queued. */
  readonly name: string;
  readonly host: string;
  /** The organisation's terms under which it was agreed to (`termsOf`); missing in a test. */
  readonly terms?: string;
  readonly state: DeliveryState;
  readonly queuedAt: number;
  readonly nextAt: number;
  readonly leaseUntil?: number;
  /** Its server as a whole is left alone until then; so many times in a row it could not be used. */
  readonly held?: { readonly until: number; readonly failures: number };
  readonly tries: number;
  /** Tries of which nobody knows whether they arrived. */
  readonly unanswered: number;
  /** Answers 409, and answers 5xx. */
  readonly conflicts: number;
  readonly faults: number;
  readonly problem?: DeliveryProblem | SetUpProblem;
  /** HTTP status of the last answer. */
  readonly status?: number;
  /** The server's own words, shortened: hostile text. */
  readonly said?: string;
  readonly deliveredAt?: number;
  /** The organisation has it or handled it, but no answer said so plainly. */
  readonly unconfirmed?: true;
  /** SHA-256 of the frozen bytes, and how many they are. */
  readonly sha256: string;
  readonly bytes: number;
  /** `KeptReport.postSha256`: by it a repeated report is known. Missing in a test, and once whoever reported has left a shared computer. */
  readonly postSha256?: string;
  /** Sent from a shared computer: its words cannot be looked at here. */
  readonly sealed?: true;
  /** Whoever reported has left a shared computer: it goes out by itself, is shown to nobody, and goes without a receipt. */
  readonly left?: true;
}
