import type { Shape } from '../shape';

/**
 * The page's Content-Security-Policy, as strict as the site's: scripts by nonce or from its own hosts, no `eval`, connections to itself
 * only. The exact current policy of the site is not known; Trusted Types are enforced in places, so a page can ask for them.
 */
export function contentSecurityPolicy(csp: Shape['csp'], nonce: string): string {
  const hosts = 'https://*.facebook.com https://*.fbcdn.net';
  const rules = [
    `default-src 'self' blob: ${hosts}`,
    `script-src 'nonce-${nonce}' https://static.xx.fbcdn.net`,
    // Style attributes are everywhere on the site; only style elements can be forbidden.
    csp === 'strict-styles'
      ? `style-src-elem https://static.xx.fbcdn.net; style-src-attr 'unsafe-inline'`
      : `style-src ${hosts} data: 'unsafe-inline'`,
    `connect-src 'self' ${hosts} wss://*.facebook.com`,
    `img-src ${hosts} data: blob:`,
    `font-src ${hosts} data:`,
    `frame-src 'none'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
  ];
  if (csp === 'trusted-types') rules.push(`require-trusted-types-for 'script'`, `trusted-types 'none'`);
  return rules.join('; ');
}
