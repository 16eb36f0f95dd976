import { SetUpError } from './types';

/** Servers are spoken to over https, or on this very computer, where nobody stands between. @throws SetUpError */
export function secureAddress(text: string): URL {
  const address = parse(text);
  if (!address || !/^https?:$/.test(address.protocol)) throw new SetUpError('not-recognised');
  if (address.username !== '' || address.password !== '') throw new SetUpError('not-recognised');
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  if (address.protocol !== 'https:' && !isHere) throw new SetUpError('not-secure');
  return address;
}

/**
 * Match pattern of an address's origin, for `permissions.request` in the click: `https://host/*`. Patterns name no port in Firefox, so none
 * is named. @throws SetUpError `not-recognised`, `not-secure`
 */
export function originOf(url: string): string {
  const { protocol, hostname } = secureAddress(url);
  return `${protocol}//${hostname}/*`;
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}
