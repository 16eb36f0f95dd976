import * as z from 'zod/mini';
import type { LanguageTag } from '../../lib/words';

const text = z.string().check(z.minLength(1));

/** Ads to practise with: what `rules/languages/<tag>/practice.yaml` holds, in the order in which they are shown. */
export const practiceSchema = z
  .array(
    z.discriminatedUnion('kind', [
      /** What gives it away is the rules' to say. */
      z.strictObject({ kind: z.literal('lure'), text }),
      /** An honest job ad, or a warning or story, and why there is nothing to warn of. */
      z.strictObject({ kind: z.enum(['honest', 'story']), text, why: text }),
    ]),
  )
  .check(z.minLength(1));

export type PracticeAd = z.infer<typeof practiceSchema>[number];

export interface Practice {
  readonly ads: readonly PracticeAd[];
  /** Of the ads: English where the language wished for has none. */
  readonly language: LanguageTag;
}

/** Where a language's ads lie in the built extension. */
export const practicePath = (tag: LanguageTag): string => `/practice/${tag}.json`;

/** The ads to practise with in a language. @throws when not even those in English can be loaded. */
export async function fetchPractice(language: LanguageTag): Promise<Practice> {
  try {
    return { ads: await fetchAds(language), language };
  } catch (cause) {
    if (language === 'en') throw cause;
    console.warn(`Job Red Flags: there are no ads to practise with in ${language}`, cause);
    return { ads: await fetchAds('en'), language: 'en' };
  }
}

async function fetchAds(language: LanguageTag): Promise<readonly PracticeAd[]> {
  const response = await fetch(practicePath(language));
  if (!response.ok) throw new Error(`${practicePath(language)}: ${response.status}`);
  return practiceSchema.parse(await response.json());
}
