import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import { openInTab } from './actions';
import type { Attempt } from './tab-panel';

interface Props {
  readonly page: 'reports' | 'learn' | 'options';
  readonly label: string;
  readonly words: Words;
  readonly attempt: Attempt;
}

/** A page of ours, opened in a tab of its own and in the language that the popup speaks. */
export function PageLink({ page, label, words, attempt }: Props): JSX.Element {
  return (
    <a
      href={`/${page}.html?lang=${words.tag}`}
      onClick={(event) => {
        event.preventDefault();
        const { href } = event.currentTarget;
        attempt(() => openInTab(href));
      }}
    >
      {label}
    </a>
  );
}
