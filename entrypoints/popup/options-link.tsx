import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import { openInTab } from './actions';
import type { Attempt } from './tab-panel';

/** The settings open in a page of their own, in the language that the popup speaks. */
export function OptionsLink({ words, attempt }: { words: Words; attempt: Attempt }): JSX.Element {
  return (
    <p>
      <a
        href={`/options.html?lang=${words.tag}`}
        onClick={(event) => {
          event.preventDefault();
          const { href } = event.currentTarget;
          attempt(() => openInTab(href));
        }}
      >
        {words.t('options.title')}
      </a>
    </p>
  );
}
