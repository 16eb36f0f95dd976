import { describe, expect, it } from 'vitest';
import { createRunReader, createSecondOpinion } from '../../lib/detect';
import { RUNS } from '../../lib/pack';
import { fold } from '../../lib/text';

const readRuns = createRunReader();
const runsOf = (...texts: string[]) => [...readRuns(texts.map((text) => fold(text)))].sort((a, b) => a - b);

describe('the runs of letters of a text', () => {
  it('are the same for what is written the same but for disguises', () => {
    const plain = runsOf('Free ticket to Poipet');
    for (const disguised of [
      'FREE  ticket to Poipet',
      'Fr\u200bee ticket to Poipet',
      'Ｆｒｅｅ ticket to Poipet',
      'Free ｔicket to Poipet',
    ])
      expect(runsOf(disguised)).toEqual(plain);
    expect(runsOf('ที่ พัก ฟรี')).toEqual(runsOf('ที่พักฟรี'));
  });

  it('hear a question, a quotation and a line', () => {
    expect(runsOf('is this real? they pay')).not.toEqual(runsOf('is this real. they pay'));
    expect(runsOf('he said “free ticket”')).not.toEqual(runsOf('he said free ticket'));
    expect(runsOf('free ticket\nfree room')).not.toEqual(runsOf('free ticket free room'));
  });

  it('take one number for another, and each run once', () => {
    expect(runsOf('1200 a month')).toEqual(runsOf('3500 a month'));
    const runs = runsOf('work work work', 'work');
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('are read of any text', () => {
    for (const text of ['', '\ud800', '!!!', ' \n ', '🙏🙏🙏'.repeat(500)])
      for (const run of runsOf(text)) expect(run).toBeLessThan(RUNS);
  });
});

describe('a second opinion', () => {
  it('is what it was learnt to be without a word, and moves by the weights of a text’s runs', () => {
    const weights = new Int8Array(RUNS);
    for (const run of runsOf('fly')) weights[run] = 7;
    const opinion = createSecondOpinion({ bias: -1, step: 0.5, weights });
    expect(opinion([])).toBe(-1);
    expect(opinion([fold('fly')])).toBeGreaterThan(1);
    expect(opinion([fold('xxxxxx')])).toBeLessThan(1);
  });
});
