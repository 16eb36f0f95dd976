import { describe, expect, it } from 'vitest';
import { factsOf, languagesWith, pack } from './read-facts';
import { readTable } from './read-table';

describe.each(languagesWith('jobs'))('kinds of work in %s', (language) => {
  it.each(readTable(`jobs.${language}`))('$text is $expected', ({ expected, ...row }) => {
    const kinds = new Set(factsOf(language, row).jobs.map(({ id }) => id));
    expect([...kinds].sort().join(', ') || 'nothing').toBe(expected);
  });

  it('have names for all that cover fraud or open the gate', () => {
    const covering = [
      'customer-service',
      'data-entry',
      'online-sales',
      'casino',
      'model',
      'domestic-work',
      'fishing',
    ];
    const names = pack.languages[language]?.jobs ?? {};
    expect(covering.filter((id) => !names[id]?.length)).toEqual([]);
  });
});

it('work is named by its longest name: a hotel’s housekeeper is none of a family’s', () => {
  const jobs = factsOf('th', { text: 'รับแม่บ้านโรงแรม' }).jobs;
  expect(jobs.map(({ id, evidence }) => `${id} ${evidence.text}`)).toEqual(['hospitality แม่บ้านโรงแรม']);
});
