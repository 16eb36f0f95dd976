import type { DestinationWish } from './types';

/** Who we say we are, where a destination asks: in a header, never in the address. */
export function authorization({
  login,
  token,
}: Pick<DestinationWish, 'login' | 'token'>): Record<string, string> {
  if (login) return { authorization: `Basic ${base64(`${login.user}:${login.password}`)}` };
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** Without it ODK Central answers 400. */
export const OPENROSA_HEADERS = { 'x-openrosa-version': '1.0' } as const;

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
