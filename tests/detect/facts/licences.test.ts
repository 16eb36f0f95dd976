import { describe, expect, it } from 'vitest';
import { isRouteClosed } from '../../../lib/detect/facts/licences';
import { compiled, factsOf } from './read-facts';
import { readTable } from './read-table';

const licencesOf = (language: string, text: string) => factsOf(language, { text }).licences();

describe('the number of a licence', () => {
  it.each(readTable('licences'))('%s: $text is of $expected', ({ expected, text }) => {
    const countries = new Set(
      factsOf('en', { text })
        .licences()
        .map(({ country }) => country),
    );
    expect([...countries].sort().join(', ') || 'nothing').toBe(expected);
  });

  it('says nothing about an ad of another country that leads elsewhere', () => {
    expect(licencesOf('vi', 'Lic. No. 981/067/068, tuyển đi Nhật')).toEqual([]);
    expect(licencesOf('ne', 'Lic. No. 981/067/068, Japan')).toHaveLength(1);
  });

  it('counts when it is of the ad’s country, or of one that the ad leads to', () => {
    expect(licencesOf('vi', 'giấy phép 199/LĐTBXH-GP')).toHaveLength(1);
    expect(licencesOf('vi', 'đi Singapore, EA Licence No: 16C7981')).toHaveLength(1);
  });
});

describe('a route that no licence makes lawful', () => {
  it.each([
    ['id', 'P3MI resmi, penempatan Kamboja', true],
    ['id', 'P3MI resmi, penempatan Taiwan', false],
    ['id', 'kerja di Jakarta', false],
    ['en', 'Govt. Lic. No. 1244/074/075, jobs in Myanmar', true],
    ['en', 'Govt. Lic. No. 1244/074/075, jobs in Qatar', false],
    ['en', 'jobs in Myanmar', false],
  ])('%s: %s: %s', (language, text, isClosed) =>
    expect(isRouteClosed(factsOf(language, { text }), compiled.knowledge)).toBe(isClosed),
  );
});
