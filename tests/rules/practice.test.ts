import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import { LANGUAGE_TAGS } from '../../lib/words';
import { practiceAssets, readPractice } from '../../scripts/practice-assets';
import { buildPack } from '../../scripts/rules-files';

const practice = readPractice();
const detect = createDetector(compilePack(buildPack().pack));

it('every language has ads to practise with, and each becomes a file of its own', () => {
  expect([...practice.keys()].sort()).toEqual([...LANGUAGE_TAGS].sort());
  expect(practiceAssets().map(({ relativeDest }) => relativeDest)).toContain('practice/km.json');
});

describe.each([...practice])('the ads to practise with in %s', (tag, ads) => {
  it('are four lures and more, two honest ads and a story, not one kind after the other', () => {
    const count = (kind: string) => ads.filter((ad) => ad.kind === kind).length;
    expect(count('lure')).toBeGreaterThanOrEqual(4);
    expect(count('honest')).toBeGreaterThanOrEqual(2);
    expect(count('story')).toBeGreaterThanOrEqual(1);
    const kinds = ads.map(({ kind }) => kind);
    expect(kinds.indexOf('honest')).toBeLessThan(kinds.lastIndexOf('lure'));
    expect(kinds.indexOf('story')).toBeLessThan(kinds.lastIndexOf('lure'));
  });

  // Whoever has set a country practises with the same ads.
  it.each(['', new Intl.Locale(tag).maximize().region ?? ''])(
    'are judged as they are meant to be, whether the reader’s country is set or not (“%s”)',
    (home) => {
      const judged = ads.map(({ kind, text }) => ({
        text,
        kind,
        warned: detect({ text, ...(home && { home }) }).level !== 'none',
      }));
      expect(judged.filter(({ kind, warned }) => warned !== (kind === 'lure'))).toEqual([]);
    },
  );

  it('are short enough for a wall, and name nobody’s telephone', () => {
    expect(ads.filter(({ text }) => text.length > 600)).toEqual([]);
    const number = /(?:\d[ -]?){8,}\d/g;
    const numbers = ads.flatMap(({ text }) => [...text.matchAll(number)].map(([found]) => found));
    expect(numbers.filter((found) => !/0[ -]?0[ -]?0/.test(found))).toEqual([]);
  });
});
