import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import { ReadAloud } from '../pages/read-aloud';
import { useOffers } from '../pages/use-offers';
import { OffersPanel } from './offers-panel';
import { SituationForm } from './situation-form';
import type { Told } from './use-situation';
import { ViewLinks } from './view-links';

/** For somebody who is held, and whoever speaks for them. First of all: is it safe to read this now? */
export function LeavingView({ told, words }: { told: Told; words: Words }): JSX.Element {
  const { look, again } = useOffers('leaving', told.situation);
  const title = words.t('help.leaving.title');
  const watched = words.t('help.leaving.watched', { leave: words.t('popup.leave') });
  const rest = [words.t('help.leaving.careful'), words.t('help.leaving.history')];
  return (
    <>
      <section class="safety">
        <h2>{title}</h2>
        <p>
          <b>{watched}</b>
        </p>
        {rest.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ReadAloud sentences={[title, watched, ...rest]} words={words} />
      </section>
      <SituationForm told={told} words={words} />
      <OffersPanel about="leaving" look={look} again={again} words={words} />
      <ViewLinks to={['help']} words={words} />
    </>
  );
}
