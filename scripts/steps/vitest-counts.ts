export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The parts of vitest's JSON report that counting needs. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      /** Of tries before the last one, too. */
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Tests that passed and failed, by vitest's JSON report. A file that fails as a whole (it cannot be read, or its set-up throws) counts
 * as one failure, and so does a run that ends badly without saying where. `report` is undefined when vitest wrote none.
 */
export function countTests(report: string | undefined, ended: 'well' | 'badly'): Counts {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as VitestReport; // made by our own vitest
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  const passedNothing = numPassedTests === 0 && failed === 0;
  return {
    passed: numPassedTests,
    failed: failed === 0 && (ended === 'badly' || passedNothing) ? 1 : failed,
  };
}

/** Tests that passed only when they were tried again, each with what went wrong first: a sentence for people, since nobody should get used to them. */
export function secondTries(report: string | undefined): string[] {
  if (report === undefined) return [];
  const { testResults } = JSON.parse(report) as VitestReport; // made by our own vitest
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}`);
}
