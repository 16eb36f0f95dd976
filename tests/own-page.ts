import type { Environment } from 'vitest/runtime';

/** A browser's modules without a page: each file of a process opens one of its own (`open-own-page.ts`). */
export default {
  name: 'own-page',
  viteEnvironment: 'client',
  setup: () => ({ teardown() {} }),
} satisfies Environment;
