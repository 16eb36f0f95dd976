import { describe, expect, it } from 'vitest';
import { factsOf, languagesWith, pack } from './read-facts';
import { readTable } from './read-table';

describe.each(languagesWith('places'))('places in %s', (language) => {
  it.each(readTable(`places.${language}`))('$text names $expected', ({ expected, ...row }) => {
    const named = factsOf(language, row).places.map(({ id, isHome }) => `${id}${isHome ? '*' : ''}`);
    expect([...new Set(named)].sort().join(', ') || 'nothing').toBe(expected);
  });
});

describe('a place', () => {
  it('is what rules/vocabulary/places.yaml says', () => {
    const [place] = factsOf('vi', { text: 'Poipet' }).places;
    expect(place).toMatchObject({ id: 'poipet', country: 'KH', kind: 'hotspot', isHome: false });
  });

  it('is home in the reader’s country and in the ad’s own', () => {
    const isHome = (home?: string) =>
      factsOf('km', { text: 'ប៉ោយប៉ែត', ...(home ? { home } : {}) }).places[0]?.isHome;
    expect([isHome(), isHome('KH'), isHome('VN')]).toEqual([true, true, true]);
    expect(factsOf('vi', { text: 'Poipet', home: 'KH' }).places[0]?.isHome).toBe(true);
    expect(factsOf('vi', { text: 'Poipet', home: 'VN' }).places[0]?.isHome).toBe(false);
  });

  it('keeps the words it is named by as evidence', () => {
    expect(factsOf('zh-Hans', { text: '速 来 西 港 上 班' }).places[0]?.evidence.text).toBe('西 港');
  });
});

describe('the countries and hot spots of South-East Asia', () => {
  const KNOWN = [
    'sihanoukville',
    'poipet',
    'bavet',
    'phnom-penh',
    'myawaddy',
    'kk-park',
    'golden-triangle',
    'cambodia',
    'myanmar',
    'laos',
    'thailand',
    'vietnam',
    'malaysia',
    'philippines',
    'taiwan',
    'japan',
    'south-korea',
    'dubai',
    'united-arab-emirates',
    'saudi-arabia',
  ];

  it.each(Object.keys(pack.languages))('have a name in %s', (language) => {
    const names = pack.languages[language]?.places ?? {};
    expect(KNOWN.filter((id) => !names[id]?.length)).toEqual([]);
  });
});
