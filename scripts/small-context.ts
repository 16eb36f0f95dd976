import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** Puts our small context in the place of WXT's in the content scripts; WXT's own entry makes it. */
export function smallContext(config: InlineConfig): void {
  const alias = config.resolve?.alias as Record<string, string>; // WXT makes no lists
  config.resolve = {
    ...config.resolve,
    alias: {
      ...alias,
      'wxt/utils/content-script-context': join(process.cwd(), 'entrypoints/sites/context.ts'),
    },
  };
}
