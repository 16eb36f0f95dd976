import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import type { HelpOpening } from '../pages/help-address';
import { HelpButton } from './help-button';

/** Somebody with a warning in hand is asked to wait first; without one, the checks alone are left. */
export type Reader = 'warned' | 'not-warned';

const STEPS = {
  warned: ['wait', 'check', 'ask', 'keep'],
  'not-warned': ['check', 'ask', 'keep'],
} as const;

/** What to do, as a card says it. */
export function stepTexts(words: Words, reader: Reader): readonly string[] {
  return STEPS[reader].map((step) => words.t(`card.steps.${step}`));
}

interface Props {
  readonly words: Words;
  readonly reader: Reader;
  readonly licence: string | undefined;
  readonly note?: string;
  /** What the help page may keep of what it is told. */
  readonly keeps: HelpOpening['keeps'];
}

/** What to do next, and who helps. A pasted ad has no site and no address, so nobody could follow up a report of it. */
export function Steps({ words, reader, licence, note, keeps }: Props): JSX.Element {
  return (
    <section>
      <h3>{words.t('card.actions.what-to-do')}</h3>
      <ol class="steps">
        {stepTexts(words, reader).map((step, index) => (
          <li key={step}>
            <span aria-hidden="true">{words.number(index + 1)}</span>
            {step}
          </li>
        ))}
      </ol>
      <HelpButton words={words} licence={licence} keeps={keeps} />
      {reader === 'warned' && <p class="soft">{words.t('check.report')}</p>}
      {note && <p>{note}</p>}
    </section>
  );
}
