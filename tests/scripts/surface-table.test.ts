// @vitest-environment node
import { expect, it } from 'vitest';
import { surfaceTable } from '../../scripts/steps/surface-table';

const report = (...tests: object[]) => JSON.stringify({ testResults: [{ assertionResults: tests }] });
const on = (status: string, ...surfaces: string[]) => ({ status, meta: { surfaces } });

it('counts for each page and browser the tests that looked for cards there', () => {
  const chromium = report(on('passed', 'Facebook: home'), on('failed', 'Facebook: home', 'Facebook: group'));
  const firefox = report(on('passed', 'Facebook: home'), { status: 'passed', meta: {} });
  expect(surfaceTable({ Chromium: chromium, Firefox: firefox }).split('\n')).toEqual([
    'tests that looked for cards on  Chromium  Firefox',
    'Facebook: group                 0 of 1    –',
    'Facebook: home                  1 of 2    1 of 1',
  ]);
});
