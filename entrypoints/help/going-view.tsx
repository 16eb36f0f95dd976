import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import { useOffers } from '../pages/use-offers';
import { OffersPanel } from './offers-panel';
import { SituationForm } from './situation-form';
import type { Told } from './use-situation';
import { ViewLinks } from './view-links';

interface Props {
  readonly told: Told;
  readonly words: Words;
  /** The licence number of the ad that the page was opened from. */
  readonly licence: string | undefined;
}

/** Who helps somebody who may go, or has a question from there. */
export function GoingView({ told, words, licence }: Props): JSX.Element {
  const { look, again } = useOffers('going', { ...told.situation, licence });
  return (
    <>
      <ViewLinks to={['leaving', 'before-you-go']} words={words} />
      <SituationForm told={told} words={words} />
      <OffersPanel about="going" look={look} again={again} words={words} />
    </>
  );
}
