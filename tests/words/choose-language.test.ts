import { describe, expect, it } from 'vitest';
import { chooseLanguage, LANGUAGE_TAGS, type LanguageTag, matchLanguage } from '../../lib/words';

describe('the interface language', () => {
  const among: LanguageTag[] = ['en', 'vi', 'km', 'th', 'id'];
  const everyone = {
    chosen: 'vi',
    policy: 'km',
    pageLang: 'th',
    adLanguage: 'id',
    browserLanguages: ['en-US'],
  };

  it.each([
    ['what the person chose', everyone, 'vi'],
    ['else the policy', { ...everyone, chosen: undefined }, 'km'],
    ['else the language of the page', { ...everyone, chosen: undefined, policy: undefined }, 'th'],
    ['else the language of the ad', { adLanguage: 'id', browserLanguages: ['en-US'] }, 'id'],
    [
      'else the first language of the browser that has texts',
      { browserLanguages: ['de-DE', 'vi-VN', 'th'] },
      'vi',
    ],
    ['else English', { browserLanguages: ['de-DE'] }, 'en'],
    ['English when nobody wishes anything', {}, 'en'],
  ] as const)('is %s', (_, wishes, expected) => {
    expect(chooseLanguage(wishes, among)).toBe(expected);
  });

  it('passes over a wish that has no texts yet', () => {
    expect(chooseLanguage({ pageLang: 'km', adLanguage: 'vi' }, ['en', 'vi'])).toBe('vi');
  });

  it('takes what Facebook writes on its pages', () => {
    expect(chooseLanguage({ pageLang: 'vi' })).toBe('vi');
    expect(chooseLanguage({ pageLang: 'en_GB', adLanguage: 'vi' })).toBe('en');
  });
});

describe('a language tag', () => {
  it.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh_SG', 'zh-Hans'],
    ['tl', 'fil'],
    ['tl-PH', 'fil'],
    ['fil-PH', 'fil'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['in', 'id'],
    ['vi-VN', 'vi'],
    ['EN-us', 'en'],
    ['es-419', 'es'],
    ['ar-EG', 'ar'],
    [' km ', 'km'],
  ])('%s is understood as %s', (wish, expected) => {
    expect(matchLanguage(wish, LANGUAGE_TAGS)).toBe(expected);
  });

  it.each(['', 'und', 'de', 'x', 'not a tag', '💥', '\ud800', 'aaaaaaaaaaaaaaa'])(
    '%j is nobody’s',
    (wish) => {
      expect(matchLanguage(wish, LANGUAGE_TAGS)).toBeUndefined();
    },
  );
});
