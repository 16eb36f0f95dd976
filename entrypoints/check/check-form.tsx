import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { MOST_PASTED } from './fit-text';
import type { Check } from './use-check';

interface Props {
  readonly words: Words;
  readonly check: Check;
  /** What stands in the field. */
  readonly draft: string;
  readonly change: (draft: string) => void;
  readonly submit: (text: string) => void;
}

/**
 * The field for a text. `autocomplete` is off because both browsers otherwise write what stands in a field to the disk, to restore it
 * after a crash or a reload.
 */
export function CheckForm({ words, check, draft, change, submit }: Props): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (check.is !== 'checking') submit(field.current?.value ?? '');
      }}
    >
      <section>
        {check.is === 'checked' && <h2>{words.t('check.another')}</h2>}
        <label for="pasted">{words.t('check.paste')}</label>
        <textarea
          ref={field}
          id="pasted"
          rows={8}
          dir="auto"
          maxLength={MOST_PASTED}
          lang=""
          autocomplete="off"
          spellcheck={false}
          value={draft}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
        <p class="row">
          <button type="submit" class="main" aria-disabled={check.is === 'checking'}>
            {words.t('check.check')}
          </button>
        </p>
        <p role="status" class="soft">
          {check.is === 'checking' && words.t('card.busy')}
          {check.is === 'empty' && words.t('check.empty')}
        </p>
        {check.is === 'failed' && (
          <p class="problem" role="alert">
            {words.t('check.failed')}
          </p>
        )}
      </section>
    </form>
  );
}
