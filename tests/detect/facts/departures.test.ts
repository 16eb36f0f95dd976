import { describe, expect, it } from 'vitest';
import { factsOf, languagesWith } from './read-facts';
import { readTable } from './read-table';

describe.each(languagesWith('departures'))('journeys in %s', (language) => {
  it.each(readTable(`departures.${language}`))('$text: within $expected days', ({ expected, ...row }) => {
    const days = factsOf(language, row)
      .departures()
      .map((departure) => departure.days);
    expect(days.length ? String(Math.min(...days)) : 'nothing').toBe(expected);
  });
});

describe('the evidence of a journey', () => {
  it('is the word for leaving with its time', () => {
    const [departure] = factsOf('vi', { text: 'Ai đi không, bay ngay tuần sau nha' }).departures();
    expect(departure?.evidence.text).toBe('bay ngay');
  });

  it('is found in linear time', () => {
    const text = 'bay 3 ngày '.repeat(9_000);
    const start = performance.now();
    expect(factsOf('vi', { text }).departures()).toHaveLength(9_000);
    // Under half a second on an idle machine; comparing each with each takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
