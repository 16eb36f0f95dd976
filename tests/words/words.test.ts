import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  flattenTexts,
  LANGUAGES_WITH_TEXTS,
  type LanguageTag,
  languageList,
  loadWords,
  makeWords,
} from '../../lib/words';

const language = { date: 'medium', sentence: '{statement}.', 'sentence-pair': '{first} {second}' };
const english = flattenTexts({
  language,
  greeting: 'Hello {name}',
  only: 'Only in English',
  signs: { '=2': 'two signs', one: '{n} sign', other: '{n} signs' },
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('words', () => {
  it('fill holes with values, without reading the values again', () => {
    expect(makeWords('en', english).t('greeting', { name: '{n} $&' })).toBe('Hello {n} $&');
  });

  it('show that a value is missing', () => {
    expect(makeWords('en', english).t('greeting')).toBe('Hello …');
  });

  it('choose the exact form before the plural category', () => {
    const words = makeWords('en', english);
    expect([1, 2, 1234].map((n) => words.plural('signs', n))).toEqual(['1 sign', 'two signs', '1,234 signs']);
  });

  it('use the plural categories of their own language', () => {
    const words = makeWords('ar', flattenTexts({ signs: { few: 'قليل', many: 'كثير', other: 'أخرى' } }));
    expect([3, 11, 100].map((n) => words.plural('signs', n))).toEqual(['قليل', 'كثير', 'أخرى']);
  });

  it('fall back to English for a key the language lacks, with English plural forms', () => {
    const words = makeWords('vi', flattenTexts({ greeting: 'Chào {name}' }), english);
    expect(words.t('greeting', { name: 'Lan' })).toBe('Chào Lan');
    expect(words.t('only')).toBe('Only in English');
    expect(words.plural('signs', 1)).toBe('1 sign');
  });

  it('isolate a value that runs in the other direction', () => {
    const arabic = makeWords('ar', flattenTexts({ place: 'في {place}' }));
    expect(arabic.t('place', { place: 'Poipet' })).toBe('في \u2068Poipet\u2069');
    expect(makeWords('en', english).t('greeting', { name: 'ليلى' })).toBe('Hello \u2068ليلى\u2069');
  });

  it.each([
    ['an override', 'Sao \u202eiaM', 'Hello Sao iaM'],
    ['an embedding that nothing ends', '\u202bSao Mai', 'Hello Sao Mai'],
    ['an isolate that nothing ends', '\u2067Sao Mai', 'Hello Sao Mai'],
    ['the end of an isolate that is not its own', '\u2069\u202eليلى', 'Hello \u2068ليلى\u2069'],
    ['an isolate of its own', 'Sao \u2067Mai\u2069', 'Hello Sao \u2067Mai\u2069'],
  ])('let no name turn the sentence around: %s', (_, name, sentence) => {
    expect(makeWords('en', english).t('greeting', { name })).toBe(sentence);
  });

  it('write days as the language does, the same day in every time zone', () => {
    expect(makeWords('en', english).date('2026-11-21')).toBe('21 Nov 2026');
    const vietnamese = makeWords('vi', flattenTexts({ language: { date: 'long' } }), english);
    expect(vietnamese.date('2026-11-21')).toBe('21 tháng 11, 2026');
  });

  it('write a moment to the second, with the time zone that this computer is in', () => {
    vi.stubEnv('TZ', 'Asia/Phnom_Penh');
    expect(makeWords('en', english).moment('2026-11-21T10:00:05.123Z')).toBe('21 Nov 2026, 17:00:05 GMT+7');
    vi.unstubAllEnvs();
  });

  it('say how long ago something was', () => {
    const words = makeWords('en', english);
    const now = new Date('2026-11-21T12:00:00Z');
    expect(words.ago('2026-11-21T09:59:00Z', now)).toBe('2 hours ago');
    expect(words.ago('2026-11-20T11:00:00Z', now)).toBe('yesterday');
    expect(words.ago('2026-11-21T11:59:30Z', now)).toBe('now');
  });

  it('end each statement once, as the language does', () => {
    expect(makeWords('en', english).sentences(['Work abroad', 'High pay.', 'Why?'])).toBe(
      'Work abroad. High pay. Why?',
    );
    const hindi = flattenTexts({ language: { ...language, sentence: '{statement}।' } });
    expect(makeWords('hi', hindi).sentences(['एक।', 'दो'])).toBe('एक। दो।');
    expect(makeWords('en', english).sentences([])).toBe('');
  });
});

describe('loading words', () => {
  const files: Partial<Record<LanguageTag, unknown>> = {
    en: english,
    vi: { greeting: 'Chào {name}', broken: 7 },
  };
  const load = async (tag: LanguageTag) => files[tag] ?? Promise.reject(new Error(`no file for ${tag}`));

  it('puts English behind the language', async () => {
    const words = await loadWords('vi', load);
    expect([words.tag, words.t('greeting', { name: 'Lan' }), words.t('only')]).toEqual([
      'vi',
      'Chào Lan',
      'Only in English',
    ]);
  });

  it('speaks English as a whole when the language cannot be read', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const words = await loadWords('ur', load);
    expect([words.tag, words.direction]).toEqual(['en', 'ltr']);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('fails with a reason when even English is missing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await expect(loadWords('vi', () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
    await expect(loadWords('en', async () => 'no object')).rejects.toThrow('object of texts');
  });
});

describe('the list of languages', () => {
  it('names all 25 in their own words and says which have texts', () => {
    const list = languageList();
    expect(list).toHaveLength(25);
    expect(list.find(({ tag }) => tag === 'km')).toEqual({
      tag: 'km',
      ownName: 'ខ្មែរ',
      direction: 'ltr',
      hasTexts: true,
    });
    const withTexts = list.filter(({ hasTexts }) => hasTexts).map(({ tag }) => tag);
    expect([...withTexts].sort()).toEqual([...LANGUAGES_WITH_TEXTS].sort());
    const fromTheRight = list.filter(({ direction }) => direction === 'rtl').map(({ tag }) => tag);
    expect([...fromTheRight].sort()).toEqual(['ar', 'ur']);
  });

  it('is in the order of the names, Latin letters first', () => {
    const names = languageList().map(({ ownName }) => ownName);
    expect(names.slice(0, 4)).toEqual(['Bahasa Indonesia', 'Bahasa Melayu', 'English', 'Español']);
    expect(names.indexOf('Tiếng Việt')).toBeLessThan(names.indexOf('Русский'));
    expect(names.indexOf('ไทย')).toBeLessThan(names.indexOf('简体中文'));
  });
});

describe('a locale file', () => {
  it('names the key of a value that is no text', () => {
    expect(() => flattenTexts({ card: { title: 3 } } as never)).toThrow('card.title: write a text');
  });
});
