import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import { smallPack } from './small-pack';

/** The words of a post in which a phrase is found, whatever its language. */
function evidenceOf(phrase: string, text: string, { negation = '' } = {}): readonly string[] {
  const { en } = smallPack.languages;
  if (!en) throw new Error('the small pack has no English');
  const language = { ...en, phrases: { awareness: [phrase] }, negations: negation ? [negation] : [] };
  const flags = { awareness: { family: 'trust', strength: 'strong' } } as const;
  const detect = createDetector(compilePack({ ...smallPack, flags, languages: { en: language } }));
  return detect({ text }).flags.flatMap(({ evidence }) => evidence.map((one) => one.text));
}

const isFound = (phrase: string, text: string, options?: { negation: string }): boolean =>
  evidenceOf(phrase, text, options).length > 0;

describe('Korean', () => {
  it.each([
    ['해외 취업', '해외 취업 하실 분'],
    ['해외 취업', '해외취업 하실 분'],
    ['해외취업', '해외취업을 원하시는 분'],
    ['고수익', '월 500 고수익보장 알바'],
    ['고수익 알바', '고 수 익 알 바'],
    ['고수익', '고.수.익 텔.레.그.램'],
    ['고수익', '고*수*익 보*장'],
    ['고수익', '고수익'.normalize('NFD')],
  ])('%j is found in %j', (phrase, text) => expect(isFound(phrase, text)).toBe(true));

  it.each([
    ['해외취업', '저는 해외 취업 준비 중입니다'],
    ['수익', '그 수 익숙한 사람은 많지 않아요'],
    ['이수', '아이 수가 적은 반에서 일합니다'],
    ['해외 취업', '해외. 취업 준비'],
  ])('%j is not found in %j', (phrase, text) => expect(isFound(phrase, text)).toBe(false));

  it('negates across a space, which is no comma there', () => {
    expect(isFound('감금', '절대 감금 안 합니다', { negation: '절대' })).toBe(false);
    expect(isFound('감금', '절대, 감금 조심하세요', { negation: '절대' })).toBe(true);
  });
});

describe('a word for no at the end of a clause', () => {
  it.each([
    ['ຟຣີຄ່າລົດ', 'ໄປໄທບໍ່ ຟຣີຄ່າລົດ', 'ບໍ່'],
    ['ตั๋วฟรี', 'สนใจหรือไม่ ตั๋วฟรี', 'ไม่'],
  ])('asks, and takes %j of %j not away', (phrase, text, negation) =>
    expect(isFound(phrase, text, { negation })).toBe(true),
  );

  it.each([
    ['ຟຣີຄ່າລົດ', 'ໄປໄທ ບໍ່ຟຣີຄ່າລົດ', 'ບໍ່'],
    ['ຟຣີຄ່າລົດ', 'ບໍ່ ຟຣີຄ່າລົດ', 'ບໍ່'],
    ['收费', '我们绝不 收费', '绝不'],
  ])('says no of %j at the beginning of it, and in Chinese: %j', (phrase, text, negation) =>
    expect(isFound(phrase, text, { negation })).toBe(false),
  );
});

describe('Burmese', () => {
  it.each([
    ['အလုပ်ခေါ်', 'အလုပ်ခေါ်သည်'],
    ['အလုပ်ခေါ်', '\u1021\u101c\u102f\u1015\u1039\u1031\u1001\u105a\u101e\u100a\u1039'],
    ['ဝင်ငွေ', '၀င်ငွေကောင်း'],
    ['လုပ်ငန်း', 'လုပ်*ငန်း အဲ*ဒါ'],
    ['ကြောင့်', 'ကြောင့\u103a ကြောင\u103a\u1037'],
  ])('%j is found in %j', (phrase, text) => expect(isFound(phrase, text)).toBe(true));

  it.each([
    ['သ', 'သင်တန်း'],
    ['က', 'ကမ္ဘာ'],
    ['ကမ', 'ကမ္ဘာ'],
    ['အလုပ်ခေါ်', 'အလုပ်။ ခေါ်ပါ'],
  ])('%j is not found in %j', (phrase, text) => expect(isFound(phrase, text)).toBe(false));

  it('shows Zawgyi evidence as it was written', () => {
    const text = '🔥 \u1021\u101c\u102f\u1015\u1039\u1031\u1001\u105a\u101e\u100a\u1039 🔥';
    expect(evidenceOf('ခေါ်', text)).toEqual(['\u1031\u1001\u105a']);
  });
});
