// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { benchPage } from '../../../scripts/cost/command';
import { reportOf } from '../../../scripts/cost/report';

describe('npm run bench -- --page', () => {
  it.each([
    ['another browser', ['safari']],
    ['an option that is none', ['--fast']],
    ['a number that is none', ['--posts', 'many']],
    ['no posts', ['--long', '0']],
  ])('says how it is used when it is given %s', async (_, options) => {
    await expect(benchPage(options)).rejects.toThrow('npm run --silent bench -- --page');
  });

  it('counts what was reached and what was not, and says how busy the machine was', () => {
    const sizes = [
      { what: 'small', unit: 'kB', figure: 14, target: 15 },
      { what: 'large', unit: 'kB', figure: 16, target: 15 },
    ];
    const report = reportOf({ all: [], sizes, load: 7.25 });
    expect(report).toMatch(/small +14 kB +at most 15 +passed/);
    expect(report).toMatch(/large +16 kB +at most 15 +missed/);
    expect(report).toContain('Targets: 1 passed, 1 missed.');
    expect(report).toContain('7.3 processes');
  });
});
