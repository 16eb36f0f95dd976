import type { Language, Pack, Phrase } from '../../lib/pack';

/** Signs of the phrase grammar and everything that is no letter stay where they are. */
const LETTER = /\p{L}/gu;
const VOWELS = /[aeiouy]/;
/** A list of words that a phrase names. */
const LIST = /(<[^>]+>)/;

/**
 * A pack several times as large, as more languages would make it: each language comes back under made-up names with its letters exchanged
 * for others of its own, vowels for vowels, so that words keep their lengths and look like words, but mean nothing in any post.
 * @param times 1 gives the pack itself
 */
export function largerPack(pack: Pack, times: number): Pack {
  const languages: Record<string, Language> = { ...pack.languages };
  for (let round = 1; round < times; round++)
    for (const [tag, language] of Object.entries(pack.languages))
      languages[`${tag}-x${round}`] = inOtherLetters(language, round);
  return { ...pack, languages };
}

function inOtherLetters(language: Language, round: number): Language {
  const exchange = letterExchange(language, round);
  const all = (words: readonly string[] | undefined): string[] => (words ?? []).map(exchange);
  const phrase = (one: Phrase): Phrase =>
    typeof one === 'string'
      ? exchange(one)
      : { phrase: exchange(one.phrase), except: one.except.map(exchange) };
  const phrases = (list: readonly Phrase[]): Phrase[] => list.map(phrase);
  return {
    ...language,
    common: all(language.common),
    negations: all(language.negations),
    payWords: all(language.payWords),
    ages: all(language.ages),
    jobs: mapValues(language.jobs, phrases),
    contacts: mapValues(language.contacts, phrases),
    places: mapValues(language.places, phrases),
    phrases: mapValues(language.phrases, phrases),
    ...(language.words && { words: mapValues(language.words, all) }),
  };
}

/** Exchanges each letter for the one so many places further in the language's own alphabet; marks stay on their letters. */
function letterExchange(language: Language, round: number): (text: string) => string {
  const letters = new Set(JSON.stringify([language.common, language.phrases]).normalize('NFD').match(LETTER));
  const vowels = [...letters].filter((letter) => VOWELS.test(letter)).sort();
  const others = [...letters].filter((letter) => !VOWELS.test(letter)).sort();
  const next = (letter: string): string => {
    const group = VOWELS.test(letter) ? vowels : others;
    const place = group.indexOf(letter);
    return place < 0 ? letter : group[(place + round) % group.length]!;
  };
  return (text) =>
    text
      .split(LIST)
      .map((part, at) => (at % 2 ? part : part.normalize('NFD').replace(LETTER, next).normalize('NFC')))
      .join('');
}

function mapValues<T>(record: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
