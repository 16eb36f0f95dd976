import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take longest go first: begun last, one of them would run alone in the end. */
const LONGEST = ['updates', 'dialog', 'shapes', 'card', 'reports', 'help', 'welcome-learn', 'permalink'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(basename(moduleId, '.e2e.test.ts'));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b));
  }
}

/** Tests in one real browser, named by JRF_BROWSER; the extension must be built. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.test.ts'],
    globalSetup: 'tests/e2e/compiled-rules.ts',
    // The card alone, in many states, without an extension: Chromium's emulation of them is what it needs.
    exclude: process.env.JRF_BROWSER === 'firefox' ? ['tests/e2e/card.e2e.test.ts'] : [],
    // `npm test` runs Chromium and Firefox side by side, two of each: tests wait for pages more than they work.
    maxWorkers: 2,
    // Each file has a browser of its own; what it loads to drive one it may share.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Two browsers and a busy machine: a window that lost its focus, a page that came late. What passes only the second time is named.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser that is new compiles the rules before its first verdict, and four at once take their time.
    expect: { poll: { timeout: 45_000, interval: 50 } },
  },
});
