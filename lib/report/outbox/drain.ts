/** What draining needs of the world. */
export interface DrainPorts {
  readonly fetch: typeof fetch;
  readonly allowed: (origin: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 ≤ x < 1, for the jitter. */
  readonly random: () => number;
}

/**
 * Sends what is due, each destination's reports one after the other. Only the background calls it; others ask with the message `drain`.
 * However often it is called and wherever it is stopped, nothing is lost or sent by two at once.
 * @returns when to call again, in milliseconds since 1970; nothing when nothing waits.
 */
export async function drain(_ports: DrainPorts): Promise<number | undefined> {
  throw new Error('not written yet');
}
