import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import { useOffers } from '../pages/use-offers';
import { OffersPanel } from './offers-panel';
import { SituationForm } from './situation-form';
import type { Told } from './use-situation';
import { ViewLinks } from './view-links';

/** For somebody who is held, and whoever speaks for them. First of all: is it safe to read this now? */
export function LeavingView({ told, words }: { told: Told; words: Words }): JSX.Element {
  const { look, again } = useOffers('leaving', told.situation);
  return (
    <>
      <section class="safety">
        <h2>{words.t('help.leaving.title')}</h2>
        <p>
          <b>{words.t('help.leaving.watched', { leave: words.t('popup.leave') })}</b>
        </p>
        <p>{words.t('help.leaving.careful')}</p>
        <p>{words.t('help.leaving.history')}</p>
      </section>
      <SituationForm told={told} words={words} />
      <OffersPanel about="leaving" look={look} again={again} words={words} />
      <ViewLinks to={['help']} words={words} />
    </>
  );
}
