/** Parameters that tell where a click came from, or whose it was; they differ from visit to visit. */
const TRACKING =
  /^(fbclid|[gd]clid|[gw]braid|msclkid|ttclid|twclid|yclid|igsh|igshid|mibextid|utm_\w+|mc_[ce]id|_ga|eav|paipv|rdid|__cft__.*|__tn__|__eep__|__xts__.*|_rdr)$/;
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
  for (const name of namesIn(address)) if (TRACKING.test(name)) address.searchParams.delete(name);
  return address.href;
}

/** By `forEach`: in a content script of Firefox the iterators of a URL's parameters cannot be iterated. */
function namesIn({ searchParams }: URL): string[] {
  const names: string[] = [];
  searchParams.forEach((_, name) => {
    names.push(name);
  });
  return names;
}

function parse(href: string, origin?: string): URL | undefined {
  try {
    return new URL(href, origin);
  } catch {
    return undefined;
  }
}
