import type { JSX } from 'preact';
import type { Outcome } from './use-attempt';

/** The status is there from the start and empty, so that a screen reader announces what is put in. */
export function OutcomeLine({ outcome: { said, problem } }: { outcome: Outcome }): JSX.Element {
  return (
    <>
      <div role="status" class="said">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
