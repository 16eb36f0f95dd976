import { defineConfig } from 'vitest/config';

/** Tests in one real browser, named by JRF_BROWSER; the extension must be built. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.test.ts'],
    // The card alone, in many states, without an extension: Chromium's emulation of them is what it needs.
    exclude: process.env.JRF_BROWSER === 'firefox' ? ['tests/e2e/card.e2e.test.ts'] : [],
    // One browser at a time: `npm test` runs Chromium and Firefox side by side, and that fills two cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
});
