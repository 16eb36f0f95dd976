import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { siteRulesPlugin } from './scripts/site-rules-plugin.ts';

/** What knows neither a page nor a browser: needs no document, and its files may share what they loaded. */
const PURE = ['text', 'pack', 'detect', 'rules', 'corpus', 'obfuscation', 'help'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

/** What speaks to a browser and never looks at a page: no document either, and a process for many files. */
const PAGELESS = ['scripts', 'update', 'settings', 'messages', 'report', 'words'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

/** What needs no document either, and builds or serves something: a process for each. */
const ALONE = ['manifest', 'structure', 'site/demo/*', 'site/server/*'].map(
  (file) => `tests/${file}.test.ts`,
);

/** Where what one file started goes on in the next: the background answers whoever asks, and ends with its process. */
const BACKGROUND = ['tests/background/**/*.test.ts'];

/** Made anew for each project: vitest takes what it has read out of `define`. */
const inExtension = () => ({
  plugins: [WxtVitest(), siteRulesPlugin()],
  define: {
    __REVIEWED_LANGUAGES__: '[]',
    __PACK_VERSION__: '"2026.11.22"',
    __PACK_HASH__: '"0"',
    __PACK_PUBLISHED__: '"2026-11-22"',
    __FEED_URLS__: '[]',
    __FEED_ROOT__: '""',
  },
});

// A busy machine must not fail a test that would pass.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // By itself it leaves one of two cores idle; and of three, one waits for modules or timers a third of the time.
    maxWorkers: 3,
    projects: [
      { test: { name: 'pure', include: PURE, environment: 'node', isolate: false, ...patience } },
      {
        ...inExtension(),
        test: {
          name: 'pageless',
          include: PAGELESS,
          environment: 'node',
          isolate: false,
          setupFiles: 'tests/own-modules.ts',
          ...patience,
        },
      },
      {
        ...inExtension(),
        test: { name: 'alone', include: ALONE, environment: 'node', ...patience },
      },
      {
        ...inExtension(),
        test: { name: 'background', include: BACKGROUND, environment: 'happy-dom', ...patience },
      },
      {
        ...inExtension(),
        test: {
          name: 'page',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'node_modules/**', ...PURE, ...PAGELESS, ...ALONE, ...BACKGROUND],
          environment: './tests/own-page.ts',
          isolate: false,
          setupFiles: ['tests/own-modules.ts', 'tests/open-own-page.ts'],
          ...patience,
        },
      },
    ],
  },
});
