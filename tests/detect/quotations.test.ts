import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../lib/detect/quotations';

const quotedIn = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

describe('a quotation', () => {
  it.each([
    [
      'My cousin got this: “Free flight, no interview, fly tonight” and left.',
      '“Free flight, no interview, fly tonight”',
    ],
    ['They wrote "we keep the passport for you" to my sister in May.', '"we keep the passport for you"'],
    [
      '有人收到这样的信息：「包机票，不用面试，马上走」，请大家小心，不要相信，报警处理。',
      '「包机票，不用面试，马上走」',
    ],
    ['L’annonce disait « billet payé, départ ce soir » et il est parti.', '« billet payé, départ ce soir »'],
  ])('is found in %j', (text, quoted) => expect(quotedIn(text)).toEqual([quoted]));

  it.each([
    ['a name in marks', 'Restaurant “Sunrise” in Hanoi needs two cooks, lunch included.'],
    [
      'a text that is one quotation, as an ad in disguise',
      '“Free flight, no interview, fly tonight, message me”',
    ],
    ['a mark that is never closed', 'They said "free flight, no interview and he left the same night.'],
    ['inches', 'TV 55" and TV 65" for sale, both new, in the box.'],
  ])('is not %s', (_, text) => expect(quotedIn(text)).toEqual([]));

  it('is looked for in any text without a throw, in a moment', () => {
    const started = performance.now();
    for (const text of ['"'.repeat(100_000), '“'.repeat(100_000), '«a'.repeat(50_000)]) quotationsIn(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
