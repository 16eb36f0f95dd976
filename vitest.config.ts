import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { siteRulesPlugin } from './scripts/site-rules-plugin.ts';

export default defineConfig({
  plugins: [WxtVitest(), siteRulesPlugin()],
  define: { __PACK_VERSION__: '"2026.11.22"', __PACK_HASH__: '"0"', __PACK_PUBLISHED__: '"2026-11-22"' },
  test: {
    environment: 'happy-dom',
    // A busy machine must not fail a test that would pass.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
