import type { CompiledPack } from '../../pack';
import type { Field } from '../fields';

/** Common words count as seen; phrases of a language count more. Names of places are the same in many. */
const PHRASE = 2;

/**
 * The language a post seems to be written in: the one whose common words and phrases it shows most.
 * @returns the tag, or undefined for a text that shows none.
 */
export function guessLanguage(pack: CompiledPack, fields: readonly Field[]): string | undefined {
  const counts = new Array<number>(pack.languages.length).fill(0);
  for (const { hits } of fields) {
    for (let language = 0; language < counts.length; language++) counts[language]! += hits.common[language]!;
    for (const found of [hits.flag, hits.job, hits.contact, hits.negation, hits.age, hits['pay-word']])
      for (const { language } of found) counts[language]! += PHRASE;
  }
  let best = 0;
  for (let language = 1; language < counts.length; language++)
    if (counts[language]! > counts[best]!) best = language;
  return counts[best] ? pack.languages[best]?.tag : undefined;
}
