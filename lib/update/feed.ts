import * as z from 'zod/mini';
import { MOST_MIRRORS } from '../pack';
import { sha256 } from '../storage';
import { canonical } from './canonical';
import { rootSchema } from './metadata';

/** Where signed rules come from. */
export interface Feed {
  /** Addresses of the same feed, each ending with `/`. None: rules of this feed come from files only. */
  readonly urls: readonly string[];
  /** The feed's root metadata, as JSON: whom its first update must be signed by. */
  readonly root: string;
}

/** How a feed is set: by whoever builds the extension, by policy or by the person. */
export const feedSchema = z.object({
  urls: z.array(z.pipe(z.string(), z.transform(withSlash))).check(
    z.maxLength(MOST_MIRRORS),
    z.refine((urls) => urls.every(isFeedAddress), 'must be addresses that start with https://'),
  ),
  root: z
    .string()
    .check(z.maxLength(200_000), z.refine(isRoot, 'must be the root metadata of a feed, as JSON')),
});

/** Names a feed by the content of its root metadata, however that is laid out. @throws when it is no root metadata. */
export function nameOfRoot(root: string): Promise<string> {
  return sha256(canonical(rootSchema.parse(JSON.parse(root)).signed));
}

/** The match pattern by which a permission to read this address is asked for. Ports have no place in one. */
export function addressPattern(address: string): string {
  const { protocol, hostname, pathname } = new URL(address);
  return `${protocol}//${hostname}${pathname}*`;
}

/** A feed's address as its files' paths are put behind it. */
export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/**
 * Whether a feed may be asked for there. Rules are signed, but who asks for them is nobody's business: only the own machine may be asked
 * without encryption. No browser asks an address with a name or a password in it.
 */
export function isFeedAddress(address: string): boolean {
  try {
    const { protocol, hostname, search, hash, username, password } = new URL(address); // URL.canParse needs Chrome 120
    if (search || hash || username || password) return false;
    return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
  } catch {
    return false;
  }
}

function isRoot(text: string): boolean {
  try {
    return canonical(rootSchema.parse(JSON.parse(text)).signed) !== '';
  } catch {
    return false;
  }
}
