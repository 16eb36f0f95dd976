import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { MOST_PASTED } from '../check/fit-text';
import { openCheck } from '../check/open-check';
import type { Snapshot } from './snapshot';
import type { Attempt } from './tab-panel';

/**
 * A field for any text from anywhere. The answer stands on a page of its own: this window closes as soon as somebody looks for the rest
 * of the ad, and is too small to read in calm. With nothing in the field it opens that page, empty.
 */
export function CheckOffer({ snapshot, attempt }: { snapshot: Snapshot; attempt: Attempt }): JSX.Element {
  const { words, tab } = snapshot;
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <section class="check">
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          attempt(async () => {
            await openCheck(field.current?.value ?? '', {
              language: words.tag,
              keeps: tab.inPrivate ? 'nothing' : 'answers',
            });
            window.close();
          });
        }}
      >
        <label for="pasted">{words.t('check.anywhere')}</label>
        <div class="field">
          <textarea
            ref={field}
            id="pasted"
            rows={2}
            dir="auto"
            maxLength={MOST_PASTED}
            lang=""
            autocomplete="off"
            spellcheck={false}
            placeholder={words.t('check.paste')}
          />
          <button type="submit">{words.t('check.check')}</button>
        </div>
      </form>
    </section>
  );
}
