import type { InlineConfig } from 'vite';

/**
 * Takes `webextension-polyfill` out of a build, so that `wxt/browser` is the browser's own API: the polyfill is a sixth of a content
 * script, which runs in every tab. Content scripts use nothing that differs: `runtime.id`; `runtime.sendMessage`, which gives
 * promises in Firefox, and in Chrome's Manifest V3 from 99 on; and `runtime.onMessage`, where ours answer by `sendResponse`, as
 * both browsers take it. (Promises from a listener Chrome takes from 144 on only, where the polyfill itself steps aside.) Background
 * and pages use more, and keep it.
 */
export function withoutPolyfill(config: InlineConfig): void {
  // The alias by which @wxt-dev/webextension-polyfill brings it in.
  const { 'wxt/browser': _, ...alias } = (config.resolve?.alias ?? {}) as Record<string, string>; // WXT makes no lists
  config.resolve = { ...config.resolve, alias };
}
