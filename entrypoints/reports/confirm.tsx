import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../lib/words';

interface Props {
  readonly words: Words;
  /** “Delete this report?” */
  readonly question: string;
  readonly yes: () => void;
  readonly no: () => void;
}

/** Asks before something is deleted for good. The focus is on “Keep”, and Escape keeps as well. */
export function Confirm({ words, question, yes, no }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close(); // gives the focus back to where it was
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="question" aria-describedby="consequence" onClose={no}>
      <h2 id="question">{question}</h2>
      <p id="consequence">{words.t('book.confirm.detail')}</p>
      <div class="row">
        <button type="button" onClick={no}>
          {words.t('book.confirm.keep')}
        </button>
        <button type="button" class="delete" onClick={yes}>
          {words.t('book.delete')}
        </button>
      </div>
    </dialog>
  );
}
