import { defineConfig } from 'vitest/config';

/** Tests in one real browser, named by JRF_BROWSER; the extension must be built. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.test.ts'],
    // The card alone, in many states, without an extension: Chromium's emulation of them is what it needs.
    exclude: process.env.JRF_BROWSER === 'firefox' ? ['tests/e2e/card.e2e.test.ts'] : [],
    // `npm test` runs Chromium and Firefox side by side, two of each: tests wait for pages more than they work.
    maxWorkers: 2,
    // Two browsers and a busy machine: a window that lost its focus, a page that came late. What passes only the second time is named.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser that is new compiles the rules before its first verdict, and four at once take their time.
    expect: { poll: { timeout: 45_000, interval: 50 } },
  },
});
