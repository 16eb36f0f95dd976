import { describe, expect, it } from 'vitest';
import { gradePay, type PayGrade } from '../../../lib/detect/facts/pay';
import { compiled, factsOf } from './read-facts';

interface Offer {
  readonly text: string;
  readonly home?: string;
  readonly to?: readonly string[];
  readonly jobs?: readonly string[];
}

/** The pay of an English text, graded for a reader of that home. */
function gradeOf({ text, home, to = [], jobs = [] }: Offer): PayGrade | undefined {
  const [pay] = factsOf('en', { text, ...(home ? { home } : {}) }).pays();
  return pay && gradePay(pay, { homes: home ? [home] : [], destinations: to }, jobs, compiled.knowledge);
}

describe('pay that lures promised, as reported', () => {
  it.each<[string, Offer, PayGrade]>([
    [
      'Thailand to Cambodia (Thai Ministry of Labour, 2021)',
      { text: 'salary 20,000-30,000 baht', home: 'TH', to: ['KH'] },
      'above',
    ],
    [
      'Philippines to Cambodia (Bureau of Immigration, 2024)',
      { text: 'salary 50,000 pesos', home: 'PH', to: ['KH'], jobs: ['customer-service'] },
      'above',
    ],
    [
      'Malaysia to Cambodia (Channel News Asia, 2022)',
      { text: 'salary up to RM15,000', home: 'MY', to: ['KH'] },
      'far-above',
    ],
    [
      'Malaysia to an unnamed country (foreign minister, 2022)',
      { text: 'salary 2,000 USD', home: 'MY' },
      'above',
    ],
    [
      'typing in Cambodia for dollars',
      { text: '$1,200 – $2,500/month', home: 'VN', to: ['KH'], jobs: ['data-entry'] },
      'far-above',
    ],
    [
      'a reader whose home is not known',
      { text: '$2,500/month', to: ['LA'], jobs: ['customer-service'] },
      'far-above',
    ],
  ])('%s', (_, offer, grade) => expect(gradeOf(offer)).toBe(grade));
});

describe('pay of lawful work', () => {
  it.each<[string, Offer]>([
    ['a shop at home', { text: 'salary 12,000 baht', home: 'TH', jobs: ['retail'] }],
    ['a call centre at home', { text: 'salary 28,000 pesos', home: 'PH', jobs: ['customer-service'] }],
    ['a factory in Taiwan', { text: 'salary 29,500 NTD', home: 'VN', to: ['TW'], jobs: ['factory'] }],
    ['a factory in Japan', { text: 'salary 200,000 yen', home: 'VN', to: ['JP'], jobs: ['factory'] }],
    ['a farm in Israel', { text: 'salary 55,000 baht', home: 'TH', to: ['IL'], jobs: ['farm'] }],
    [
      'a maid in Hong Kong',
      { text: 'salary 5,100 HKD per month', home: 'ID', to: ['HK'], jobs: ['domestic-work'] },
    ],
    ['a builder in Dubai', { text: 'salary AED 1,800', home: 'NP', to: ['AE'], jobs: ['construction'] }],
    ['a nurse in Saudi Arabia', { text: 'salary SAR 5,000', home: 'PH', to: ['SA'], jobs: ['nurse'] }],
    ['a welder in Qatar', { text: 'salary QAR 4,000', home: 'IN', to: ['QA'], jobs: ['trades'] }],
    ['a programmer at home', { text: 'salary 1,000 USD', home: 'VN', jobs: ['it'] }],
    ['a waiter in Cambodia', { text: 'salary $250', home: 'VN', to: ['KH'], jobs: ['hospitality'] }],
  ])('%s is usual', (_, offer) => expect(gradeOf(offer)).toBe('usual'));
});

describe('a grade', () => {
  it('rises with the pay', () => {
    const grades = [300, 700, 1500].map((usd) =>
      gradeOf({ text: `salary ${usd} USD`, home: 'VN', to: ['KH'], jobs: ['data-entry'] }),
    );
    expect(grades).toEqual(['usual', 'above', 'far-above']);
  });

  it('takes a currency’s country for home where no other is known, unless the ad leads there', () => {
    expect(gradeOf({ text: 'salary KES 150,000' })).toBe('far-above');
    expect(gradeOf({ text: 'salary AED 3,000', to: ['AE'] })).toBe('usual');
  });

  it('is unknown where nothing says whose pay to compare with', () => {
    expect(gradeOf({ text: 'salary 2,500 USD' })).toBe('unknown');
    expect(gradeOf({ text: 'salary 2,500 USD', to: ['LY'] })).toBe('unknown');
  });

  it('counts “up to” for less than a promise', () => {
    const offer = { home: 'VN', to: ['KH'], jobs: ['customer-service'] };
    expect(gradeOf({ ...offer, text: 'salary 1,000 USD' })).toBe('far-above');
    expect(gradeOf({ ...offer, text: 'salary up to 1,000 USD' })).toBe('above');
  });

  it('measures by the best paid work named', () => {
    const offer = { text: 'salary 1,500 USD', home: 'VN' };
    expect(gradeOf({ ...offer, jobs: ['data-entry'] })).toBe('far-above');
    expect(gradeOf({ ...offer, jobs: ['data-entry', 'engineer'] })).toBe('usual');
  });
});
