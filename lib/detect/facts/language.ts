import type { CompiledPack } from '../../pack';
import type { Field } from '../fields';

/** Common words count as seen; phrases and names of a language count more. */
const PHRASE = 2;

/**
 * The language a post seems to be written in: the one whose common words and phrases it shows most.
 * @returns the tag, or undefined for a text that shows none.
 */
export function guessLanguage(pack: CompiledPack, fields: readonly Field[]): string | undefined {
  const counts = new Array<number>(pack.languages.length).fill(0);
  for (const { hits } of fields)
    for (const { target, language } of hits)
      if (target.kind !== 'place')
        counts[language] = (counts[language] ?? 0) + (target.kind === 'common' ? 1 : PHRASE);
  const best = Math.max(0, ...counts);
  return best > 0 ? pack.languages[counts.indexOf(best)]?.tag : undefined;
}
