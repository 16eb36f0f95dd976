import type { Post, Verdict } from '../detect';

/** `report`: the person takes this post for a lure. `dispute`: the person says the warning is wrong. */
export type ReportKind = 'report' | 'dispute';

/** A report as it is kept on this computer. Frozen when it is kept: what is sent later is what the person saw then. */
export interface KeptReport {
  /** A UUID: report id, instance id and what a receiver knows a repeated delivery by. */
  readonly id: string;
  readonly kind: ReportKind;
  readonly post: Post;
  /** What the rules of that day said, evidence included. */
  readonly verdict: Verdict;
  /** ISO 8601, UTC. */
  readonly keptAt: string;
}

/** Says in a sentence why a report could not be kept, read or taken back. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly reason: 'full' | 'broken';

  constructor(reason: 'full' | 'broken', cause: unknown) {
    super(sentences[reason], { cause });
    this.reason = reason;
  }
}

const sentences = {
  full: 'The report was not kept: this computer has no room left for it. Free some space and press again.',
  broken:
    'The report was not kept: the browser cannot open its storage. Restart the browser and press again.',
};
