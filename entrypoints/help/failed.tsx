import type { JSX } from 'preact';
import type { Words } from '../../lib/words';

interface Props {
  readonly words: Words;
  readonly again: () => void;
}

/** Said when nobody could say who helps; what to say to whom still stands below. */
export function Failed({ words, again }: Props): JSX.Element {
  return (
    <section class="problem not-printed" role="alert">
      <p>{words.t('help.failed')}</p>
      <p class="row">
        <button type="button" onClick={again}>
          {words.t('card.actions.again')}
        </button>
      </p>
    </section>
  );
}
