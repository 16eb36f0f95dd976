import { describe, expect, it } from 'vitest';
import { type Language, openPhrase, packSchema } from '../../lib/pack';
import { buildPack } from '../../scripts/rules-files';
import { forRelease } from '../../scripts/shipped-pack';

const { pack, json } = buildPack();
const shipped = packSchema.parse(JSON.parse(json));

/** A language as it is matched: instead of phrases with choices all that they can be read as, in no order. */
function meaningOf(language: Language): unknown {
  return JSON.parse(JSON.stringify(language), (_, value) =>
    typeof value === 'string' && value.includes('|') ? readings(value, language.words) : value,
  );
}

function readings(phrase: string, words: Language['words']): string {
  const forms = openPhrase(phrase, words).map(({ pieces, ...form }) =>
    JSON.stringify({
      ...form,
      pieces: pieces.map(({ words: wordings, join }) => ({
        join,
        wordings: wordings.map(({ text, isOpen }) => `${text}${isOpen ? '*' : ''}`).sort(),
      })),
    }),
  );
  return forms.sort().join('\n');
}

describe('the pack that is shipped', () => {
  it('lacks nothing but examples and what a language leaves out', () => {
    const { examples: _, languages, ...rest } = packSchema.parse(pack);
    const { examples: __, languages: shippedLanguages, ...shippedRest } = shipped;
    expect(shippedRest).toEqual(rest);
    expect(Object.keys(shippedLanguages)).toEqual(Object.keys(languages));
    for (const [tag, { absent: _absent, ...language }] of Object.entries(languages))
      expect(meaningOf(shippedLanguages[tag]!)).toEqual(meaningOf(language));
  });

  it('writes choices in another order', () => {
    expect(shipped.languages.en!.phrases).not.toEqual(pack.languages.en!.phrases);
  });

  it('changes nothing in the rules themselves', () => {
    const before = JSON.stringify(pack);
    forRelease(pack);
    expect(JSON.stringify(pack)).toBe(before);
  });
});

describe('the examples that are shipped', () => {
  const kindsOf = (all: typeof pack.examples, kind: (one: (typeof all)[number]) => string) =>
    all.map(kind).sort();
  const seen = ({ examples }: typeof pack) => examples.filter((one) => one.expect === 'match');
  const unseen = ({ examples }: typeof pack) => examples.filter((one) => one.expect === 'ignore');

  it('show each sign of each language once', () => {
    const kind = ({ language, flag }: (typeof pack.examples)[number]) => `${language} ${flag}`;
    expect(kindsOf(seen(shipped), kind)).toEqual([...new Set(kindsOf(seen(pack), kind))]);
  });

  it.each(['language', 'flag'] as const)('say of each %s what must not be seen', (key) => {
    const all = new Set(kindsOf(unseen(pack), (one) => one[key]));
    expect(new Set(kindsOf(unseen(shipped), (one) => one[key]))).toEqual(all);
    expect(all.size).toBeGreaterThan(20);
  });

  it('are fewer of what must not be seen than signs and languages', () => {
    const count = Object.keys(pack.flags).length + Object.keys(pack.languages).length;
    expect(unseen(shipped).length).toBeLessThanOrEqual(count);
  });
});
