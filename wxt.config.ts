import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { localeAssets } from './scripts/locales-assets';
import { noticeCollector } from './scripts/notices';
import { feedConstants, feedPatterns, packAsset, packConstants } from './scripts/pack-asset';
import { practiceAssets } from './scripts/practice-assets';
import { siteRulesPlugin } from './scripts/site-rules-plugin';
import { withoutPolyfill } from './scripts/without-polyfill';

const notices = noticeCollector();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), siteRulesPlugin(), notices.plugin],
    define: { global: 'globalThis', ...packConstants(), ...feedConstants(process.env) },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.every(({ type }) => type === 'content-script')) withoutPolyfill(config);
    },
    'build:publicAssets': (_, files) => {
      files.push(packAsset(), ...localeAssets('locales'), ...practiceAssets());
    },
    'build:done': ({ config }) => notices.write(config.outDir),
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    permissions: [
      ...['storage', 'alarms', 'contextMenus', 'activeTab', 'idle'],
      // Only Firefox names the installation to servers.
      ...(browser === 'firefox' ? ['declarativeNetRequestWithHostAccess'] : []),
    ],
    // An organisation's own server for reports: asked for when it is set up, for exactly that origin.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    host_permissions: [
      'https://www.facebook.com/*',
      'https://web.facebook.com/*',
      'https://m.facebook.com/*',
      'https://www.instagram.com/*',
      ...(browser === 'firefox' ? feedPatterns(process.env) : []),
      ...extraOrigins(process.env.JRF_EXTRA_ORIGINS),
    ],
    // Chromium gives policy's values only for keys that a schema names; Firefox ignores this.
    storage: { managed_schema: 'managed-schema.json' },
    minimum_chrome_version: '109',
    ...(process.env.JRF_EXTENSION_KEY && browser !== 'firefox' ? { key: process.env.JRF_EXTENSION_KEY } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'job-red-flags@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {}),
  }),
});

/** Match patterns of the origins that an organisation's own build may speak to without asking: its report server. */
function extraOrigins(list = ''): string[] {
  return list
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
    .map((origin) => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`);
}
