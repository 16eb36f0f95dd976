import { afterEach, describe, expect, it, vi } from 'vitest';
import { COUNTRY_CODES, makeWords } from '../../lib/words';
import { cldrTexts } from '../../scripts/cldr-texts';
import { locales } from '../locales';

const built = new Map((['km', 'my', 'lo', 'ne'] as const).map((tag) => [tag, cldrTexts(tag)]));
const wordsIn = (tag: 'km' | 'my' | 'lo' | 'ne') =>
  makeWords(tag, { ...locales.get(tag), ...built.get(tag) }, locales.get('en'));

/** Chrome and Edge know the languages of their own menus only, and write English for all others. */
function asInChrome(): void {
  vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
}

afterEach(() => vi.restoreAllMocks());

describe('in a browser that has no forms of a language', () => {
  it.each([
    ['km', '22 វិច្ឆិកា 2026', 'កម្ពុជា', '3 ថ្ងៃ\u200bមុន', '30 វិនាទី'],
    ['my', '၂၀၂၆ နိုဝင်ဘာ ၂၂', 'ကမ္ဘောဒီးယား', 'ပြီးခဲ့သည့် ၃ ရက်', '၃၀ စက္ကန့်'],
    ['lo', '22 ພະຈິກ 2026', 'ກຳປູເຈຍ', '3 ມື້ກ່ອນ', '30 ວິນາທີ'],
    ['ne', '२०२६ नोभेम्बर २२', 'कम्बोडिया', '३ दिन पहिले', '३० सेकेन्ड'],
  ] as const)('%s still writes days, spans of time and countries', (tag, day, country, ago, seconds) => {
    asInChrome();
    const words = wordsIn(tag);
    expect(words.date('2026-11-22')).toBe(day);
    expect(words.moment(new Date(2026, 10, 22, 17, 5, 9))).toMatch(
      new RegExp(`^${day} ${tag === 'my' ? '၁၇:၀၅:၀၉' : tag === 'ne' ? '१७:०५:०९' : '17:05:09'} `),
    );
    expect(words.country('KH')).toBe(country);
    expect(words.ago('2026-11-19T10:00:00Z', new Date('2026-11-22T11:00:00Z'))).toBe(ago);
    expect(words.seconds(30)).toBe(seconds);
  });

  it('speaks of what is to come, of now, and of lists', () => {
    asInChrome();
    const words = wordsIn('km');
    const now = new Date('2026-11-22T11:00:00Z');
    expect(words.ago('2026-11-22T16:30:00Z', now)).toContain('5 ម៉ោង');
    expect(words.ago('2026-11-22T11:00:20Z', now)).toBe('ឥឡូវ');
    expect(words.list([])).toBe('');
    expect(words.list(['a'])).toBe('a');
    expect(words.list(['a', 'b', 'c'])).toMatch(/^a\P{L}+b\s*និង\s*\u200b?c$/u);
  });

  it('has a name for every country, and the code of a land that is none', () => {
    asInChrome();
    const words = wordsIn('lo');
    expect(COUNTRY_CODES.filter((code) => !/\p{Script=Lao}/u.test(words.country(code)))).toEqual([]);
    expect(words.country('QQ')).toBe('QQ');
  });
});

it('a browser that knows the language uses its own forms, with their digits', () => {
  expect(wordsIn('ne').date('2026-11-22')).toBe('२०२६ नोभेम्बर २२');
});

it('other languages carry nothing of it', () => {
  expect(cldrTexts('vi')).toEqual({});
  expect(Object.keys(cldrTexts('km')).every((key) => key.startsWith('cldr.'))).toBe(true);
});
