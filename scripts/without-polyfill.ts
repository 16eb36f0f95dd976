import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';

/**
 * Takes `webextension-polyfill` out of a build, so that `wxt/browser` is the browser's own API: the polyfill is a sixth of a content
 * script, which runs in every tab. Content scripts use nothing that differs: `runtime.id`; `runtime.sendMessage`, which gives
 * promises in Firefox, and in Chrome's Manifest V3 from 99 on; and `runtime.onMessage`, where ours answer by `sendResponse`, as
 * both browsers take it. (Promises from a listener Chrome takes from 144 on only, where the polyfill itself steps aside.) Background
 * and pages use more, and keep it.
 *
 * Takes WXT's `ContentScriptContext` out too; entrypoints/sites/script-life.ts says why.
 */
export function withoutPolyfill(config: InlineConfig): void {
  // The alias by which @wxt-dev/webextension-polyfill brings it in.
  const { 'wxt/browser': _, ...alias } = (config.resolve?.alias ?? {}) as Record<string, string>; // WXT makes no lists
  const life = { 'wxt/utils/content-script-context': resolve('entrypoints/sites/script-life.ts') };
  config.resolve = { ...config.resolve, alias: { ...alias, ...life } };
}
