import { describe, expect, it } from 'vitest';
import { firstLine, helpFor, licenceIn } from '../../lib/help';
import { knowledge } from './directory';

const lineFor = (origin?: string, here?: string) => {
  const line = firstLine(helpFor(knowledge, { origin, here }), { origin, here });
  return line && `${line.office.step} ${line.contact.href}`;
};

describe('the first line for somebody', () => {
  it('is one in the country where they are', () => {
    expect(lineFor('TH', 'KH')).toBe('line-here tel:117');
    expect(lineFor('VN', 'VN')).toMatch(/^line-here tel:/);
  });

  it('is the consulate where no line is known', () => {
    expect(lineFor('IN', 'LA')).toBe('consulate tel:+8562055536568');
  });

  it('is one that can be dialled from there', () => {
    expect(lineFor('TH', 'LA')).toMatch(/tel:\+/);
  });

  it('is one at home when they said only where they are from', () => {
    expect(lineFor('VN')).toBe('line-home tel:111');
    expect(lineFor('NG')).toBe('line-home tel:+2347030000203');
  });

  it('says where alone it can be called, when nobody knows whether that is here', () => {
    const line = (here?: string) =>
      firstLine(helpFor(knowledge, { origin: 'ET', here }), { origin: 'ET', here });
    expect(line()).toMatchObject({ contact: { onlyIn: 'ET' }, onlyIn: 'ET' });
    expect(line('ET')).not.toHaveProperty('onlyIn');
  });

  it('is nobody when they told nothing, or nothing is known', () => {
    expect(lineFor()).toBeUndefined();
    expect(lineFor('UZ', 'LA')).toBeUndefined();
  });
});

describe('the licence number that an ad names', () => {
  const ad = 'Domestic workers for Kuwait. DMW-514-LB-08132024-R, or OP&HRD/5224/LHR/2026';

  it('is the one in the form of the reader’s own country', () => {
    expect(licenceIn(ad, knowledge, 'PH')).toBe('DMW-514-LB-08132024-R');
    expect(licenceIn(ad, knowledge, 'PK')).toContain('5224');
  });

  it('is any when the reader told no country', () => {
    expect(licenceIn(ad, knowledge, undefined)).toBeDefined();
  });

  it('is none where the ad has none, and where the rules know no forms', () => {
    expect(licenceIn('Typists for Poipet', knowledge, 'PH')).toBeUndefined();
    expect(licenceIn(ad, {}, 'PH')).toBeUndefined();
  });
});
