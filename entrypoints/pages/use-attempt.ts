import { useCallback, useState } from 'preact/hooks';

/** What came of the last thing the person did. */
export interface Outcome {
  readonly said: readonly string[];
  readonly problem: string | undefined;
}

/** Does something; what it gives is said to the person, and `failure` when it fails: a sentence, or one made of the cause. */
export type Attempt = (
  act: () => Promise<readonly string[]>,
  failure: string | ((cause: unknown) => string),
) => Promise<void>;

const NOTHING: Outcome = { said: [], problem: undefined };

export function useAttempt(): { readonly outcome: Outcome; readonly attempt: Attempt } {
  const [outcome, setOutcome] = useState(NOTHING);
  const attempt: Attempt = useCallback(async (act, failure) => {
    setOutcome(NOTHING);
    try {
      setOutcome({ said: await act(), problem: undefined });
    } catch (cause) {
      console.error('Job Red Flags: an action of a page failed', cause);
      setOutcome({ said: [], problem: typeof failure === 'string' ? failure : failure(cause) });
    }
  }, []);
  return { outcome, attempt };
}
