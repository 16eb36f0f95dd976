import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect';
import { compilePack, type Pack } from '../../../lib/pack';
import { smallPack } from '../small-pack';

/** The small pack with flags that rest on these facts. */
const pack: Pack = {
  ...smallPack,
  flags: {
    ...smallPack.flags,
    'leave-now': { family: 'place', strength: 'medium', when: [{ 'departure-within': 14 }] },
    'licensed-agency': {
      family: 'mitigating',
      strength: 'medium',
      when: [{ 'licence-number': true }],
      unless: [{ 'closed-route': true }],
    },
    'not-checked': { family: 'mitigating', strength: 'medium', when: [{ 'test-of-tomorrow': true }] },
  },
  weights: {
    ...smallPack.weights,
    flags: { ...smallPack.weights.flags, 'leave-now': 1, 'licensed-agency': -1, 'not-checked': -1 },
  },
  languages: {
    ...smallPack.languages,
    vi: {
      ...smallPack.languages.vi!,
      periods: { ...smallPack.languages.vi!.periods, day: ['# ngày'] },
      departures: { leaving: ['bay'], within: { 'tuần sau': 14 } },
      places: { ...smallPack.languages.vi!.places, cambodia: ['Campuchia'] },
      phrases: { ...smallPack.languages.vi!.phrases, 'licensed-agency': ['được cấp phép'] },
    },
  },
  licences: { forms: { VN: ['#{1-4}/LĐTBXH-GP'] }, closedRoutes: { VN: ['KH'] } },
};
const detect = createDetector(compilePack(pack));
const weightsOf = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    detect({ text: `tuyển và ${text} cho mình` }).flags.map(({ id, weight }) => [id, weight]),
  );

describe('departure-within', () => {
  it('is met by a journey that begins soon enough', () => {
    expect(weightsOf('bay trong 3 ngày')).toMatchObject({ 'leave-now': 1 });
    expect(weightsOf('tuần sau bay')).toMatchObject({ 'leave-now': 1 });
    expect(weightsOf('bay sau 60 ngày')).not.toHaveProperty('leave-now');
  });
});

describe('licence-number', () => {
  it('is met by a number of the form of a licence', () => {
    expect(weightsOf('giấy phép 199/LĐTBXH-GP')).toMatchObject({ 'licensed-agency': -1 });
    expect(weightsOf('giấy phép 199/SLĐTBXH-GP')).not.toHaveProperty('licensed-agency');
  });
});

describe('closed-route', () => {
  it('takes the licence away, whether its number or a phrase told it', () => {
    expect(weightsOf('được cấp phép đi Nhật')).toMatchObject({ 'licensed-agency': -1 });
    expect(weightsOf('được cấp phép đi Campuchia')).not.toHaveProperty('licensed-agency');
    expect(weightsOf('199/LĐTBXH-GP đi Campuchia')).not.toHaveProperty('licensed-agency');
  });
});

describe('pay-above-norm', () => {
  const weight = smallPack.weights.flags['pay-above-norm']!;

  it('counts pay above the usual by its share, and pay far above in full', () => {
    expect(weightsOf('lương 9tr')).not.toHaveProperty('pay-above-norm');
    expect(weightsOf('lương 20tr')).toMatchObject({ 'pay-above-norm': weight * 0.5 });
    expect(weightsOf('lương 40tr')).toMatchObject({ 'pay-above-norm': weight });
  });

  it('makes its pairs count by the same share', () => {
    const score = (pay: string) => detect({ text: `tuyển và lương ${pay} không cần kinh nghiệm` }).score;
    const logOdds = (pay: string) => Math.log(score(pay) / (1 - score(pay)));
    const pair = smallPack.weights.pairs[0]!.weight;
    expect(logOdds('40tr') - logOdds('20tr')).toBeCloseTo((weight + pair) / 2, 1);
  });

  it('shows the sum it was met by, with its period', () => {
    const hit = detect({ text: 'tuyển và lương 5tr, sau đó lương 40tr/tháng cho mình' }).flags.find(
      ({ id }) => id === 'pay-above-norm',
    );
    expect(hit?.evidence.map(({ text }) => text)).toEqual(['40tr/tháng']);
  });
});

it('a test that this engine doesn’t know is passed over', () => {
  expect(weightsOf('lương 9tr')).not.toHaveProperty('not-checked');
});
