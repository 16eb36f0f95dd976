import { parseAddress } from '../../messages';

/** An address on the site without what changes at each visit: only the parameters in `keep` stay. Nothing for a broken address. */
export function plainAddress(href: string, keep: readonly string[]): string | undefined {
  const address = parseAddress(href, document.baseURI);
  if (!address) return undefined;
  const kept = new URLSearchParams();
  for (const name of keep) {
    const value = address.searchParams.get(name);
    if (value) kept.set(name, value);
  }
  const query = kept.toString();
  return `${address.origin}${address.pathname}${query && `?${query}`}`;
}
