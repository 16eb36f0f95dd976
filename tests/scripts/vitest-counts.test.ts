// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { countTests, secondTries } from '../../scripts/steps/vitest-counts';

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status, fullName: status, failureMessages: [] as string[] })),
});
const brokenFile = { status: 'failed', assertionResults: [] };
const report = (numPassedTests: number, numFailedTests: number, testResults: object[]) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

describe('tests are counted', () => {
  it('as vitest counted them', () => {
    expect(countTests(report(2, 1, [file('passed', 'failed'), file('passed')]), 'badly')).toEqual({
      passed: 2,
      failed: 1,
    });
  });

  it('with one failure for a file that could not be read', () => {
    expect(countTests(report(1, 0, [file('passed'), brokenFile]), 'badly')).toEqual({ passed: 1, failed: 1 });
  });

  it('with one failure for a run that ended badly though every test passed', () => {
    expect(countTests(report(1, 0, [file('passed')]), 'badly')).toEqual({ passed: 1, failed: 1 });
  });

  it('with one failure when no test ran at all', () => {
    expect(countTests(report(0, 0, []), 'well')).toEqual({ passed: 0, failed: 1 });
  });

  it('with one failure when vitest left no report', () => {
    expect(countTests(undefined, 'badly')).toEqual({ passed: 0, failed: 1 });
  });
});

describe('tests that passed only when they were tried again', () => {
  it('are named with what went wrong first; those that failed or passed at once are not', () => {
    const tests = [
      { status: 'passed', fullName: 'a page that came late', failureMessages: ['Timed out\n  at x'] },
      { status: 'failed', fullName: 'a broken one', failureMessages: ['no', 'no'] },
      { status: 'passed', fullName: 'a good one', failureMessages: [] },
    ];
    const written = report(2, 1, [{ status: 'failed', assertionResults: tests }]);
    expect(secondTries(written)).toEqual(['a page that came late: Timed out']);
  });

  it('are none when vitest left no report', () => expect(secondTries(undefined)).toEqual([]));
});
