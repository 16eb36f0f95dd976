import { COUNTRY_CODES, type Words } from '../../lib/words';

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** All countries, named and sorted as a language does. */
export function countriesIn(words: Words): readonly Country[] {
  const { compare } = new Intl.Collator(words.tag);
  return COUNTRY_CODES.map((code) => ({ code, name: words.country(code) })).sort((a, b) =>
    compare(a.name, b.name),
  );
}
