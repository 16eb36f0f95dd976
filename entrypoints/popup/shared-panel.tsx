import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { finish } from '../pages/finish';

/** On a shared computer: the way to leave nothing behind, and what that does and does not do. */
export function SharedPanel({ words }: { words: Words }): JSX.Element {
  const [state, setState] = useState<'open' | 'busy' | 'done' | 'failed'>('open');
  const press = async () => {
    setState('busy');
    setState((await finish()) ? 'done' : 'failed');
  };
  return (
    <section class="shared">
      <h2>{words.t('options.shared.label')}</h2>
      <div class="row">
        <button
          type="button"
          class="main"
          aria-disabled={state === 'busy'}
          onClick={() => state !== 'busy' && void press()}
        >
          {words.t(state === 'busy' ? 'card.busy' : 'shared.finish')}
        </button>
      </div>
      <p role="status">{(state === 'done' || state === 'failed') && words.t(`shared.${state}`)}</p>
      <p class="soft">
        {words.t('shared.wipes')} {words.t('shared.also')}
      </p>
      <p class="soft">{words.t('shared.not-ours')}</p>
    </section>
  );
}
