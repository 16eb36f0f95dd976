import { describe, expect, it } from 'vitest';
import { precisionAt, ratesOf, wilson } from '../../scripts/evaluation/measure';
import { DISGUISES, seeded } from '../obfuscation/obfuscate';

const judged = (label: 'lure' | 'legit_job', level: 'none' | 'caution' | 'danger', times: number) =>
  Array.from({ length: times }, (_, n) => ({
    post: { id: `${label}-${n}`, label, lang: 'en', text: 'x', half: 'open' as const },
    level,
  }));

describe('a measured share', () => {
  it('has the Wilson interval of the textbook', () => {
    const { low, high } = wilson(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });

  it('knows nothing when nothing was measured', () =>
    expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 }));

  it('counts danger as a warning too', () => {
    const rates = ratesOf([
      ...judged('lure', 'caution', 1),
      ...judged('lure', 'danger', 2),
      ...judged('lure', 'none', 1),
    ]);
    expect(rates.lure.caution).toMatchObject({ hits: 3, n: 4 });
    expect(rates.lure.danger).toMatchObject({ hits: 2, n: 4 });
  });

  it('gives the precision where honest ads outnumber lures', () => {
    const rates = ratesOf([
      ...judged('lure', 'danger', 10),
      ...judged('legit_job', 'none', 19),
      ...judged('legit_job', 'caution', 1),
    ]);
    expect(precisionAt(20, rates)).toBeCloseTo(0.5, 6);
  });
});

describe('a disguise', () => {
  const text = 'Tuyển 10 nhân viên trực page, no experience, ไม่ต้องมีประสบการณ์';

  it.each(Object.entries(DISGUISES))('%s changes the text, the same way for the same seed', (_, disguise) => {
    expect(disguise(text.repeat(5), seeded(7))).not.toBe(text.repeat(5));
    expect(disguise(text, seeded(7))).toBe(disguise(text, seeded(7)));
  });
});
