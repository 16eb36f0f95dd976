import type { SiteName } from '../place';
import type { Shape } from '../shape';
import { HOSTS } from './hosts';

/**
 * The page's Content-Security-Policy, as strict as the site's: scripts by nonce or from its own hosts, no `eval`, connections to itself
 * only. The exact current policy of the site is not known; Trusted Types are enforced in places, so a page can ask for them.
 */
export function contentSecurityPolicy(site: SiteName, csp: Shape['csp'], nonce: string): string {
  const hosts = HOSTS[site].sources.map((source) => `https://${source}`).join(' ');
  const files = `https://${HOSTS[site].files}`;
  const rules = [
    `default-src 'self' blob: ${hosts}`,
    `script-src 'nonce-${nonce}' ${files}`,
    // Style attributes are everywhere on the site; only style elements can be forbidden.
    csp === 'strict-styles'
      ? `style-src-elem ${files}; style-src-attr 'unsafe-inline'`
      : `style-src ${hosts} data: 'unsafe-inline'`,
    `connect-src 'self' ${hosts} wss://${HOSTS[site].sources[0]}`,
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
