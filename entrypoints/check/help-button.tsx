import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import { type HelpOpening, helpAddress } from '../pages/help-address';

interface Props {
  readonly words: Words;
  /** The number that the checked text names: the help page shows it beside its register. */
  readonly licence: string | undefined;
  /** What the help page may keep of what it is told. */
  readonly keeps: HelpOpening['keeps'];
}

/** The way to who helps, under every answer: also a story or a few words may come from somebody who needs it. */
export function HelpButton({ words, licence, keeps }: Props): JSX.Element {
  return (
    <p class="row">
      {/* A tab of its own: after “Leave quickly” there, “Back” would lead to this answer. */}
      <a
        class="button main"
        href={helpAddress({ view: 'help', language: words.tag, licence, keeps })}
        target="_blank"
        rel="noopener"
      >
        {words.t('check.help')}
      </a>
    </p>
  );
}
