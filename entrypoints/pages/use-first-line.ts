import { type FirstLine, firstLine, type Situation } from '../../lib/help';
import { useOffers } from './use-offers';
import type { Speech } from './use-speech';

/** The first line that a person could call, where they told where they are from or are, and what they told. */
export function useFirstLine({ words, settings }: Speech): {
  readonly line: FirstLine | undefined;
  readonly situation: Situation;
} {
  const situation = {
    origin: settings.country.value,
    here: settings.hereCountry.value,
    language: words.tag,
  };
  const { look } = useOffers('going', situation);
  return { line: look.is === 'known' ? firstLine(look.offers, situation) : undefined, situation };
}
