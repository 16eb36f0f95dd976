import { parseAddress, withoutTracking } from '../messages';

/**
 * The address a link truly leads to, without the redirectors of the two sites and without tracking parameters; nothing when it stays on the
 * site or isn't a web address.
 * @param own the site's own hosts: a link to them does not lead away
 * @param origin what addresses without a host follow; without it they lead nowhere
 */
export function outboundLink(href: string, own: RegExp, origin?: string): string | undefined {
  const whole = parseAddress(href, origin);
  const address = whole && parseAddress(withoutTracking(whole.href));
  if (!address || !/^https?:$/.test(address.protocol) || own.test(address.hostname)) return undefined;
  return address.href;
}
