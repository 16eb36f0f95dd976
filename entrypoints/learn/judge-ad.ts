import { composeCardText } from '../../lib/card';
import type { Evidence, Verdict } from '../../lib/detect';
import { ask, type CardText, isRefusal } from '../../lib/messages';
import type { Speech } from '../pages/use-speech';

/** What the rules in use say of a text; they judge it as they judge a post. */
export interface Judged {
  readonly verdict: Verdict;
  /** ISO day the rules were published. */
  readonly published: string;
}

/** Asks the background for its verdict on a text; nothing when it gives none. */
export async function judgeAd(text: string): Promise<Judged | undefined> {
  const reply = await ask({ type: 'check', text });
  if (!isRefusal(reply)) return reply;
  console.warn('Job Red Flags: an ad could not be judged', reply.message);
  return undefined;
}

/** The card of a verdict, with all its signs; nothing when there is nothing to warn of. */
export function cardOf(
  { verdict, published }: Judged,
  { words, signTexts }: Pick<Speech, 'words' | 'signTexts'>,
): CardText | undefined {
  return composeCardText({
    verdict,
    words,
    flagTexts: (id) => signTexts[id],
    rulesDate: published,
    mostSigns: Number.POSITIVE_INFINITY,
  });
}

/** Where the text shows what is marked in it: its signs, or what speaks for an ad that nobody is warned of. */
export function evidenceFor({ verdict }: Judged, card: CardText | undefined): readonly Evidence[] {
  const shown = card?.signs.map(({ id }) => id);
  return verdict.flags
    .filter(({ id, family }) => (shown ? shown.includes(id) : family === 'mitigating'))
    .flatMap(({ evidence }) => evidence)
    .filter((place) => place.in === 'text');
}
