import { describe, expect, it } from 'vitest';
import { factsOf, languagesWith } from './read-facts';
import { readTable } from './read-table';

describe.each(languagesWith('ages'))('limits of age and sex in %s', (language) => {
  it.each(readTable(`ages.${language}`))('$text: $expected', ({ expected, ...row }) => {
    const asked = factsOf(language, row).ages.map(({ text }) => text);
    const longest = asked.sort((a, b) => b.length - a.length)[0] ?? 'nothing';
    expect(longest).toBe(expected);
  });
});
