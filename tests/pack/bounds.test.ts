import { describe, expect, it } from 'vitest';
import { compilePack, openPhrase, type Pack, type Phrase, packSchema } from '../../lib/pack';
import { MOST_WORDINGS } from '../../lib/pack/compile';
import { MOST_LETTERS, PatternCollector } from '../../lib/pack/patterns';
import { buildPack } from '../../scripts/rules-files';
import { smallPack } from '../detect/small-pack';

const withPhrases = (phrases: readonly string[], words: readonly string[]): Pack => ({
  ...smallPack,
  languages: {
    en: { ...smallPack.languages.en!, words: { w: [...words] }, phrases: { 'no-experience': [...phrases] } },
  },
});
const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at));

describe('the phrases of a pack, each within its own bounds', () => {
  it('are refused when they can be read in too many ways together', () => {
    const phrases = many(100, (at) => `p${at} …[a]…[b]…[c]…[d]…[e]…[f]… <w> … <w> … <w>`);
    const pack = withPhrases(
      phrases,
      many(99, (at) => `word${at}`),
    );
    expect(JSON.stringify(pack).length).toBeLessThan(20_000);
    expect(() => compilePack(pack)).toThrow('All phrases together can be read in more than 1500000 ways.');
  });

  it('are refused when they have too many letters together', () => {
    const patterns = new PatternCollector();
    const long = 'all about nothing '.repeat(600);
    const edges = { left: true, right: true };
    expect(() => many(1_000, (at) => `${at} ${long}`).map((text) => patterns.add(text, edges, 0))).toThrow(
      'All phrases together have more than 8000000 letters.',
    );
  });
});

describe('the thresholds of a pack', () => {
  const withCaution = (caution: number) => {
    const { weights } = smallPack;
    return { ...smallPack, weights: { ...weights, thresholds: { ...weights.thresholds, caution } } };
  };
  it.each([1.01, -0.01, 1e308])('are no scores and refused: %d', (caution) => {
    expect(packSchema.safeParse(withCaution(caution)).success).toBe(false);
  });

  it.each([0, 0.47, 1])('are scores and taken: %d', (caution) => {
    expect(packSchema.safeParse(withCaution(caution)).success).toBe(true);
  });
});

describe('the rules of this project', () => {
  const { pack } = buildPack();
  const wordings = Object.values(pack.languages).flatMap((language) => {
    const { places, jobs, contacts, common, negations, ages, payWords = [] } = language;
    const named = [places, jobs, contacts, language.phrases].flatMap((lists) => Object.values(lists).flat());
    const phrases: readonly Phrase[] = [...named, ...common, ...negations, ...ages, ...payWords];
    return phrases
      .flatMap((phrase) => (typeof phrase === 'string' ? [phrase] : [phrase.phrase, ...phrase.except]))
      .flatMap((phrase) => openPhrase(phrase, language.words))
      .flatMap(({ pieces }) => pieces.flatMap(({ words }) => words));
  });

  it('stay far below these bounds', () => {
    expect(wordings.length).toBeGreaterThan(10_000);
    expect(wordings.length).toBeLessThan(MOST_WORDINGS / 4);
    const letters = [...new Set(wordings.map(({ text }) => text))].reduce(
      (sum, text) => sum + text.length,
      0,
    );
    expect(letters).toBeLessThan(MOST_LETTERS / 4);
  });
});
