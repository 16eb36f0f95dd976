import type { JSX } from 'preact';
import type { Words } from '../../lib/words';
import type { About, OffersLook } from '../pages/use-offers';
import { Failed } from './failed';
import { OfferList } from './offer-list';
import { SayList } from './say-list';
import { adviceOf } from './steps';
import { useOnline } from './use-online';

interface Props {
  readonly about: About;
  readonly look: OffersLook;
  readonly again: () => void;
  readonly words: Words;
}

/** The list of who helps in whatever state it is: on its way, known, or not to be had; then what to say is left. */
export function OffersPanel({ about, look, again, words }: Props): JSX.Element {
  const online = useOnline();
  if (look.is === 'asking')
    return (
      <section>
        <p class="soft" role="status">
          {words.t('card.busy')}
        </p>
      </section>
    );
  return (
    <>
      {!online && (
        <p class="problem" role="status">
          {words.t('help.offline')}
        </p>
      )}
      {look.is === 'failed' ? (
        <>
          <Failed words={words} again={again} />
          <SayList advice={adviceOf(look.offers)} words={words} />
        </>
      ) : (
        <OfferList offers={look.offers} about={about} situation={look.question} words={words} />
      )}
    </>
  );
}
