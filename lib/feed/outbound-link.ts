import { withoutTracking } from '../messages';

const MAX_WRAPPINGS = 3;

/** How a site wraps the addresses that lead away from it. */
export interface Wrapping {
  /** The site's own hosts: a link to them does not lead away. */
  readonly own: RegExp;
  /** What addresses without a host are meant to follow; without it they lead nowhere. */
  readonly origin?: string;
  /** Where the true address is, when this address only wraps one. */
  inner(address: URL): string | null;
}

/**
 * The address a link truly leads to, without the site's redirector and without tracking parameters; nothing when it stays on the
 * site or isn't a web address.
 */
export function outboundLink(href: string, { own, origin, inner }: Wrapping): string | undefined {
  let address = parse(href, origin);
  for (let depth = 0; address && depth < MAX_WRAPPINGS; depth++) {
    const wrapped = inner(address);
    if (wrapped === null) break;
    address = parse(wrapped);
  }
  if (!address || !/^https?:$/.test(address.protocol) || own.test(address.hostname)) return undefined;
  return withoutTracking(address.href);
}

function parse(href: string, origin?: string): URL | undefined {
  try {
    return new URL(href, origin);
  } catch {
    return undefined;
  }
}
