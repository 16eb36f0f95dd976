import { describe, expect, it } from 'vitest';
import type { Pay } from '../../../lib/detect/facts/pay';
import { factsOf, languagesWith, pack } from './read-facts';
import { readTable } from './read-table';

/** A month’s work, as rules/README.md says it is reckoned. */
const PER_MONTH = { hour: 208, day: 26, week: 4.33, month: 1, year: 1 / 12 };
const FORM = /^(up to )?([\d,.]+)(?:-([\d,.]+))? ([A-Z]{3})(?:\/(hour|day|week|year))?$/;

type Expected = Pick<Pay, 'low' | 'high' | 'currency' | 'isUpTo'>;

/** “20,000,000 VND”, “300-400 CNY/day”, “up to 5,000 MYR”; several with “ and ”, none with “nothing”. */
function read(expected: string): readonly Expected[] {
  if (expected === 'nothing') return [];
  return expected.split(' and ').map((one) => {
    const [, upTo, low = '', high = low, currency = '', period = 'month'] = FORM.exec(one) ?? [];
    const perUsd = pack.currencies[currency]?.perUsd;
    if (!perUsd) throw new Error(`“${one}” is no sum such as 300-400 CNY/day`);
    const monthly = (amount: string): number =>
      Math.round(
        (Number(amount.replaceAll(',', '')) * PER_MONTH[period as keyof typeof PER_MONTH]) / perUsd, // FORM’s names
      );
    return { low: monthly(low), high: monthly(high), currency, isUpTo: upTo !== undefined };
  });
}

describe.each(languagesWith('pay'))('pay in %s', (language) => {
  const rows = readTable(`pay.${language}`);

  it('has a table of at least forty rows, a quarter of them without pay', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(rows.filter(({ expected }) => expected === 'nothing').length).toBeGreaterThanOrEqual(10);
  });

  it.each(rows)('$text is $expected', ({ expected, ...row }) => {
    const pays = factsOf(language, row)
      .pays()
      .map(({ low, high, currency, isUpTo }): Expected => ({ low, high, currency, isUpTo }));
    expect(pays).toEqual(read(expected));
  });
});
