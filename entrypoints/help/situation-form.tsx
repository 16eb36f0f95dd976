import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { CountrySelect } from '../pages/country-select';
import type { Question, Told } from './use-situation';

interface Props {
  readonly told: Told;
  readonly words: Words;
}

/** Two questions, asked until one is answered; then a line that says the answers and opens the questions again. */
export function SituationForm({ told, words }: Props): JSX.Element {
  const { origin, here } = told.situation;
  const [asked] = useState(origin === undefined && here === undefined);
  const said = [
    ...(origin ? [words.t('help.said-from', { country: words.country(origin) })] : []),
    ...(here ? [words.t('help.said-here', { country: words.country(here) })] : []),
  ];
  const form = (
    <div class="questions">
      <Ask told={told} words={words} question="country" label="help.from" country={origin} />
      <Ask told={told} words={words} question="hereCountry" label="help.here" country={here} />
      <p>
        <small>{words.t('help.why')}</small>
        {told.kept === 'for-now' && (
          <>
            {' '}
            <small>{words.t('help.for-now')}</small>
          </>
        )}
      </p>
    </div>
  );
  // The questions never close under the hands of whoever answers them.
  if (asked) return <section class="situation">{form}</section>;
  return (
    <section class="situation">
      <details>
        <summary>
          {said.length > 0 && <b>{said.join(' · ')}</b>} <span>{words.t('help.change')}</span>
        </summary>
        {form}
      </details>
    </section>
  );
}

interface AskProps extends Props {
  readonly question: Question;
  /** Key of the question’s words. */
  readonly label: string;
  readonly country: string | undefined;
}

function Ask({ told, words, question, label, country }: AskProps): JSX.Element {
  const id = useId();
  return (
    <div class="question">
      <label for={id}>{words.t(label)}</label>
      <CountrySelect
        id={id}
        words={words}
        country={country}
        none={words.t('help.unsaid')}
        choose={(chosen) => told.tell(question, chosen)}
      />
    </div>
  );
}
