import type { Language, Pack } from '../lib/pack';

type Examples = Pack['examples'];

/**
 * What of a pack is shipped: everything that judges, and of the examples what a client's self-test needs. Why a language doesn't use a
 * sign is for its authors.
 */
export function forRelease(pack: Pack): Pack {
  return {
    ...pack,
    languages: Object.fromEntries(
      Object.entries(pack.languages).map(([tag, { absent: _absent, ...language }]) => [
        tag,
        commonestFirst(language),
      ]),
    ),
    examples: selfTestOf(pack.examples),
  };
}

/** In JSON, what stands between two brackets of a phrase. What holds no `|`, as in texts and lists, stays as it is. */
const CHOICE = /(?<=[([])[^()[\]"]*(?=[)\]])/g;

/**
 * The same language, each choice of its phrases with those words first that are commonest in all of them: a run of words that was there
 * before takes hardly any room in a packed file.
 */
function commonestFirst(language: Language): Language {
  const json = JSON.stringify(language);
  const counts = new Map<string, number>();
  for (const [choice] of json.matchAll(CHOICE))
    for (const word of choice.split('|')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const order = (a: string, b: string): number => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1);
  return JSON.parse(json.replace(CHOICE, (choice) => choice.split('|').sort(order).join('|')));
}

/**
 * The shortest example of each sign in each language, and of what must not be seen one for each sign and for each language: whoever
 * publishes runs all examples, and a client asks no more than whether its own engine reads these rules as theirs does.
 */
function selfTestOf(examples: Examples): Examples {
  const shown = new Set<string>();
  const isNew = (kind: string): boolean => shown.size < shown.add(kind).size;
  const shortestFirst = [...examples].sort((a, b) => a.text.length - b.text.length);
  const chosen = new Set(
    shortestFirst.filter(({ language, flag, expect }) =>
      expect === 'match'
        ? isNew(`${language} ${flag}`)
        : [isNew(`no ${language}`), isNew(`no ${flag}`)].includes(true),
    ),
  );
  return examples.filter((one) => chosen.has(one));
}
