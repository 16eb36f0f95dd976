import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect';
import { compilePack } from '../../lib/pack';
import { smallPack } from './small-pack';

/** Whether a phrase is found in a post, whatever its language. */
function isFound(phrase: string, text: string, { negation = '' } = {}): boolean {
  const { en } = smallPack.languages;
  if (!en) throw new Error('the small pack has no English');
  const language = { ...en, phrases: { awareness: [phrase] }, negations: negation ? [negation] : [] };
  const flags = { awareness: { family: 'trust', strength: 'strong' } } as const;
  const detect = createDetector(compilePack({ ...smallPack, flags, languages: { en: language } }));
  return detect({ text }).flags.length > 0;
}

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
