import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type HelpQuestion, helpFor, leavingHelp, type Offer } from '../../lib/help';
import { ask, isRefusal } from '../../lib/messages';
import { orLate } from './patience';

export type About = 'going' | 'leaving';
export type Question = Omit<HelpQuestion, 'policy'>;

export type OffersLook =
  | { readonly is: 'asking' }
  /** `failed`: the background could not read its rules, or is silent; what to say is left. */
  | { readonly is: 'known' | 'failed'; readonly offers: readonly Offer[]; readonly question: Question };

/** Milliseconds after which a person is not left waiting with nothing. */
const PATIENCE = 5_000;

/**
 * Who helps, as the background answers. While another question is on its way the answer to the last one stays; nothing is asked before
 * there is a question. Never fails.
 */
export function useOffers(
  about: About,
  question: Question | undefined,
): { readonly look: OffersLook; readonly again: () => void } {
  const [look, setLook] = useState<OffersLook>({ is: 'asking' });
  const asks = useRef(0);
  const { origin, here, language, licence } = question ?? {};
  const known = question !== undefined;

  const again = useCallback(() => {
    if (!known) return;
    const mine = ++asks.current;
    const asked = { origin, here, language, licence };
    const show = (answer: OffersLook) => mine === asks.current && setLook(answer);
    void orLate(askFor(about, asked), PATIENCE, () => show(adviceAlone(about, asked))).then(show);
  }, [about, known, origin, here, language, licence]);
  useEffect(again, [again]);

  return { look, again };
}

async function askFor(about: About, question: Question): Promise<OffersLook> {
  const { origin, here, language, licence } = question;
  const reply = await ask({
    ...{ type: 'help', about },
    ...(origin && { origin }),
    ...(here && { here }),
    ...(language && { language }),
    ...(licence && { licence }),
  });
  if (!isRefusal(reply)) return { is: 'known', offers: reply.offers, question };
  console.error('Job Red Flags: nobody could say who helps', reply.message);
  return adviceAlone(about, question);
}

function adviceAlone(about: About, question: Question): OffersLook {
  const offers = about === 'leaving' ? leavingHelp({}, question) : helpFor({}, question);
  return { is: 'failed', offers, question };
}
