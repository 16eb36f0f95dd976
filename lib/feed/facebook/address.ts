import { parseAddress } from '../../messages';

/** An address as a page of the site means it. Without a page it has to be whole. */
export const onPage = (href: string): URL | undefined => parseAddress(href, globalThis.document?.baseURI);

/** An address on the site without what changes at each visit: only the parameters in `keep` stay. Nothing for a broken address. */
export function plainAddress(href: string, keep: readonly string[]): string | undefined {
  const address = onPage(href);
  if (!address) return undefined;
  const kept = new URLSearchParams();
  for (const name of keep) {
    const value = address.searchParams.get(name);
    if (value) kept.set(name, value);
  }
  const query = kept.toString();
  return `${address.origin}${address.pathname}${query && `?${query}`}`;
}
