/** Parameters by which sites know who saw or followed a link. */
const TRACKING =
  /^(fbclid|[gd]clid|[gw]braid|msclkid|ttclid|twclid|yclid|igsh|igshid|mibextid|utm_\w+|mc_[ce]id|_ga|eav|paipv|rdid|__cft__.*|__tn__|__eep__|__xts__.*|_rdr)$/;

/** An address without the parameters that tell who followed it; one that has none, or is no address, as it stands. */
export function withoutTracking(href: string): string {
  const address = parseAddress(href);
  const inner = address && isRedirector(address) ? address.searchParams.get('u') : null;
  if (inner && inner.length < href.length) return withoutTracking(inner);
  const tracking = address ? namesIn(address).filter((name) => TRACKING.test(name)) : [];
  if (!address || tracking.length === 0) return href;
  for (const name of tracking) address.searchParams.delete(name);
  return address.href;
}

/** Links that lead out carry who followed them, and from where. */
function isRedirector({ hostname, pathname }: URL): boolean {
  if (/^lm?\.(facebook|messenger|instagram)\.com$/.test(hostname)) return true;
  return /(^|\.)facebook\.com$/.test(hostname) && /^\/(l\.php|flx\/warn\/?)$/.test(pathname);
}

/** By `forEach`: in a content script of Firefox the iterators of a URL's parameters cannot be iterated. */
function namesIn({ searchParams }: URL): string[] {
  const names: string[] = [];
  searchParams.forEach((_, name) => {
    names.push(name);
  });
  return names;
}

/** An address, or nothing where it is none. @param base what one without a host follows */
export function parseAddress(href: string, base?: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}
