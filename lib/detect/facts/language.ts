import type { Field } from '../fields';

/**
 * The language a post seems to be written in: the one whose common words and phrases it shows most.
 * @returns its place in the pack's list, or -1 for a text that shows none.
 */
export function guessLanguage(fields: readonly Field[]): number {
  let best = -1;
  let most = 0;
  const languages = fields[0]?.hits.languages.length ?? 0;
  for (let language = 0; language < languages; language++) {
    let points = 0;
    for (const { hits } of fields) points += hits.languages[language]!;
    if (points <= most) continue;
    best = language;
    most = points;
  }
  return best;
}
