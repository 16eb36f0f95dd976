import type { RulesProblem } from '../messages';

/** Why an update did not happen: `problem` for the person, whose words name it; the message for the log. */
export class UpdateError extends Error {
  override readonly name = 'UpdateError';

  constructor(
    readonly problem: RulesProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Anything thrown, as an UpdateError: `otherwise` names what no other place has named. */
export function asUpdateError(cause: unknown, otherwise: RulesProblem): UpdateError {
  if (cause instanceof UpdateError) return cause;
  return new UpdateError(otherwise, cause instanceof Error ? cause.message : String(cause), { cause });
}
