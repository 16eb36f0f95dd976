import { describe, expect, it } from 'vitest';
import { learnOpinion } from '../../scripts/evaluation/second-opinion';

const lure = (text: string) => ({ label: 'lure', text }) as const;
const honest = (text: string) => ({ label: 'legit_job', text }) as const;

describe('a second opinion', () => {
  const { opinion, tokens } = learnOpinion([
    ...[
      'fly tonight, passport ready',
      'fly on Monday, we keep the passport',
      'who can fly, passport only',
    ].map(lure),
    ...['the bakery needs a baker', 'a baker wanted, bakery in town', 'our bakery seeks one baker'].map(
      honest,
    ),
  ]);

  it('speaks for a lure where words of lures stand, against it where those of honest ads do', () => {
    expect(opinion('passport, fly')).toBeGreaterThan(0);
    expect(opinion('baker for a bakery')).toBeLessThan(0);
  });

  it('says nothing of words that it has hardly seen', () => {
    expect(opinion('tonight Monday unknown')).toBe(0);
    expect(tokens).toBe(4);
  });

  it('reads what is written without spaces in pieces', () => {
    const thai = learnOpinion([
      ...['ไปปอยเปต', 'งานปอยเปต', 'ปอยเปตด่วน'].map(lure),
      ...['ร้านกาแฟ', 'ที่ร้านกาแฟ', 'ร้านกาแฟเรา'].map(honest),
    ]);
    expect(thai.opinion('ปอยเปต')).toBeGreaterThan(0);
    expect(thai.opinion('กาแฟ')).toBeLessThan(0);
  });
});
