import type { FormTemplate } from '../openrosa/template';

export type DestinationKind = 'openrosa' | 'webhook';

/**
 * A destination before anything was asked of its server: read from a QR code or a link, typed, or named by policy
 * (policy's `kind: file` needs no destination: saving a file is always possible).
 */
export interface DestinationWish {
  readonly kind: DestinationKind;
  /** Who receives: shown wherever something is sent. */
  readonly name: string;
  /**
   * ODK Central: an app user's address or a public access link. KoboToolbox: its server, a data collector's address, with a login where it
   * asks for one. Webhook: the address that takes the POST. https, or this very computer.
   */
  readonly url: string;
  /** Basic authentication, for KoboToolbox projects that need it. */
  readonly login?: { readonly user: string; readonly password: string };
  /** `Authorization: Bearer …`, for a webhook. */
  readonly token?: string;
  /** Which form, where the server offers several that fit. */
  readonly formId?: string;
  /** How long they keep a report, in their words. */
  readonly keepsFor?: string;
  /** What the person agrees to, in their words. */
  readonly consent?: string;
}

/** A destination that was set up: all that is needed to freeze a report for it and send it. */
export interface Destination extends Omit<DestinationWish, 'formId'> {
  /** A UUID of this computer's own. */
  readonly id: string;
  /** Where the POST goes; for OpenRosa the submission address, which carries the token. */
  readonly submitUrl: string;
  /** Match pattern of its origin: the permission that sending needs. */
  readonly origin: string;
  /** Bytes that the server takes in one request. */
  readonly maxBytes: number;
  /** The form as it was read at set-up; absent for a webhook. */
  readonly form?: FormTemplate;
  /** ISO 8601, UTC. */
  readonly setUpAt: string;
  /** Policy brought it, and the person only allowed it. */
  readonly byPolicy?: true;
  /** Policy names it no more, or has put its own list in the place of the person's: nothing is sent there meanwhile. */
  readonly suspended?: true;
  /** What the person agreed to for this destination; absent until they did, and then nothing is sent on one click. */
  readonly agreed?: Agreement;
}

/** What the person agreed to in a window of ours. */
export interface Agreement {
  /** `store`: for this organisation only. `share`: may be shared with partners and police. */
  readonly consent: 'store' | 'share';
  /** Names the wording that was shown, and its language: “c1-en”. */
  readonly consentTextId: string;
  readonly parts: Parts;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What goes along besides the ad's words. Nothing unless ticked. */
export interface Parts {
  /** Name and address of who posted. */
  readonly name: 'sent' | 'left-out';
  /** The post's cleaned HTML. */
  readonly copy: 'sent' | 'left-out';
  /** The picture, where one was taken. */
  readonly picture: 'sent' | 'left-out';
}

/** Why a destination could not be read or set up. Pages say it in the person's language by this code. */
export type SetUpProblem =
  /** Not a QR text, link or address that we know. */
  | 'not-recognised'
  /** Neither https nor this very computer. */
  | 'not-secure'
  /** The browser was not yet told that we may speak to this server: ask for `origin`, then try again. */
  | 'not-allowed'
  /** No answer: offline, wrong address, or a certificate that the browser does not trust. */
  | 'no-answer'
  | 'too-slow'
  /** A page for people answered: a login page, a Wi-Fi portal, another site. */
  | 'not-a-server'
  /** Wrong or revoked token, wrong login. */
  | 'refused'
  | 'not-found'
  /** The server has no form for this address. */
  | 'no-form'
  /** Several forms fit: `detail` names them; choose one by `formId`. */
  | 'several-forms'
  /** The form lacks fields that a report needs, or asks for what no report has: `detail` names them. */
  | 'form-unfit'
  /** Its answer was too long or could not be read. */
  | 'unreadable-answer';

/** @see SetUpProblem */
export class SetUpError extends Error {
  override readonly name = 'SetUpError';
  readonly problem: SetUpProblem;
  /** Names of fields or forms, or the server's own words: shown as they are. */
  readonly detail: readonly string[];

  constructor(problem: SetUpProblem, detail: readonly string[] = [], cause?: unknown) {
    super(`${problem}${detail.length > 0 ? `: ${detail.join(', ')}` : ''}`, { cause });
    this.problem = problem;
    this.detail = detail;
  }
}
