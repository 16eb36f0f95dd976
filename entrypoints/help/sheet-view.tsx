import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Words } from '../../lib/words';
import { CountrySelect } from '../pages/country-select';
import { useOffers } from '../pages/use-offers';
import { Failed } from './failed';
import { Sheet } from './sheet';
import type { Told } from './use-situation';
import { ViewLinks } from './view-links';

/** A sheet of paper to take along and to leave with others. Where somebody goes is asked for the sheet alone and never kept. */
export function SheetView({ told, words }: { told: Told; words: Words }): JSX.Element {
  const id = useId();
  const { origin, here } = told.situation;
  const [going, setGoing] = useState(here === origin ? undefined : here);
  const { look, again } = useOffers('going', { ...told.situation, here: going });
  return (
    <>
      <section class="not-printed">
        <h2>{words.t('help.before.title')}</h2>
        <p class="soft">{words.t('help.before.detail')}</p>
        <div class="questions">
          <div class="question">
            <label for={id}>{words.t('help.going')}</label>
            <CountrySelect
              id={id}
              words={words}
              country={going}
              none={words.t('help.unsaid')}
              choose={setGoing}
            />
          </div>
        </div>
        <p class="row">
          <button type="button" class="main" onClick={() => print()}>
            {words.t('book.print')}
          </button>
        </p>
      </section>
      {look.is === 'failed' && <Failed words={words} again={again} />}
      <Sheet
        // An answer about another place is none.
        offers={look.is === 'known' && look.question.here === going ? look.offers : undefined}
        going={going}
        words={words}
      />
      <ViewLinks to={['help', 'leaving']} words={words} />
    </>
  );
}
