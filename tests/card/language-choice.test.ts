import { describe, expect, it } from 'vitest';
import { languageChoice } from '../../lib/card';
import type { Setting } from '../../lib/settings';
import { LANGUAGES_WITH_TEXTS } from '../../lib/words';
import { wordsIn } from './card-texts';

const choiceFor = (language: Setting<string | undefined>, tag: 'en' | 'vi' = 'en') =>
  languageChoice({ language }, wordsIn(tag));
const nobody = { value: undefined, origin: 'default', fixed: false } as const;

describe('the languages to choose from', () => {
  it('are those with texts, each in its own words, after “Automatic”', () => {
    const options = choiceFor(nobody)?.options ?? [];
    expect(options[0]).toEqual({ language: 'auto', name: 'Automatic' });
    expect(options).toContainEqual({ language: 'km', name: 'ខ្មែរ' });
    expect(
      options
        .slice(1)
        .map(({ language }) => language)
        .sort(),
    ).toEqual([...LANGUAGES_WITH_TEXTS].sort());
  });

  it('stand in the same order whatever language the card is in', () => {
    const orderIn = (tag: 'en' | 'vi') => choiceFor(nobody, tag)?.options.map(({ language }) => language);
    expect(orderIn('vi')).toEqual(orderIn('en'));
    expect(choiceFor(nobody, 'vi')?.label).toBe('Ngôn ngữ');
  });

  it.each([
    ['what the person chose', { value: 'vi', origin: 'person', fixed: false }, 'vi'],
    [
      'what the person chose in another form of its tag',
      { value: 'in', origin: 'person', fixed: false },
      'id',
    ],
    ['“Automatic” when nobody chose', nobody, 'auto'],
    ['“Automatic” when only policy did', { value: 'km', origin: 'policy', fixed: false }, 'auto'],
    [
      '“Automatic” when the chosen language has no texts',
      { value: 'tlh', origin: 'person', fixed: false },
      'auto',
    ],
  ] as const)('show %s', (_, setting, chosen) => {
    expect(choiceFor(setting)?.chosen).toBe(chosen);
  });

  it('are not offered where policy holds the language', () => {
    expect(choiceFor({ value: 'km', origin: 'policy', fixed: true })).toBeUndefined();
  });
});
