import { describe, expect, it } from 'vitest';
import { createRunReader, createSecondOpinion } from '../../lib/detect';
import { readSecondOpinion } from '../../lib/pack';
import { fold } from '../../lib/text';
import { learnOpinion, type ReadText } from '../../scripts/rules/learn-opinion';
import { readTexts, sourceOf } from '../../scripts/rules/opinion';
import { buildPack } from '../../scripts/rules-files';

const readRuns = createRunReader();
const read = (label: ReadText['label'], text: string): ReadText => ({
  label,
  runs: Uint32Array.from(readRuns([fold(text)])),
});

describe('a second opinion', () => {
  const model = learnOpinion(
    [
      ...['fly tonight, passport ready', 'fly on Monday, we keep the passport', 'ไปปอยเปต', 'งานปอยเปต'].map(
        (text) => read('lure', text),
      ),
      ...['the bakery needs a baker', 'a baker wanted, bakery in town', 'ร้านกาแฟ', 'ที่ร้านกาแฟ'].map((text) =>
        read('legit_job', text),
      ),
      ...['my son was taken, please share', 'she flew and never called'].map((text) =>
        read('awareness', text),
      ),
    ],
    400,
  );
  const opinion = createSecondOpinion(model);
  const of = (text: string) => opinion([fold(text)]);

  it('speaks for a lure where a text sounds like lures, against it where it sounds like others', () => {
    expect(of('passport, fly')).toBeGreaterThan(of('baker for a bakery'));
    expect(of('passport, fly')).toBeGreaterThan(of('please share, my son flew'));
    expect(of('ปอยเปต')).toBeGreaterThan(of('กาแฟ'));
  });

  it('has no more weights than asked for, and the same each time', () => {
    expect(model.weights.filter((weight) => weight !== 0).length).toBeLessThanOrEqual(420);
    expect(readSecondOpinion(sourceOf(model))).toEqual(model);
  });
});

describe('the second opinion of the rules', () => {
  it('is the one that the posts give: learn it again when they change', () => {
    const { pack } = buildPack();
    const texts = readTexts();
    const written = readSecondOpinion(pack.secondOpinion!);
    const learnt = learnOpinion(texts);
    // Another machine may round the last digit of a weight to the other side.
    const different = learnt.weights.filter((weight, run) => weight !== written.weights[run]).length;
    expect(different).toBeLessThan(learnt.weights.length / 1000);
    expect(learnt.bias).toBeCloseTo(written.bias, 1);
  });
});
