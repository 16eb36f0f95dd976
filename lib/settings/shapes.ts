import * as z from 'zod/mini';
import { MOST_MIRRORS } from '../pack';
import { isFeedRoot } from './feed-root';

/** What the values of settings may be, and of policy's. Lengths are limited: a policy file is read at each look. */

const line = z.string().check(z.minLength(1), z.maxLength(200));

/** A page to go to. */
export const pageAddress = z.string().check(z.maxLength(2_000), z.refine(isPage));

/** A server to speak to: https, or this very computer, where nobody stands between; so that things can be tried out. */
const serverAddress = z.string().check(z.maxLength(2_000), z.refine(isSecure));

/** Who looks after a computer. */
export const organisation = z.object({
  name: line,
  contact: z.optional(z.string().check(z.maxLength(500))),
});

/** Where reports go. What it `keepsFor` and the `consent` are sentences for whoever sends: “two years”, what they agree to. */
export const destination = z
  .object({
    kind: z.enum(['openrosa', 'webhook', 'file']),
    name: line,
    url: z.optional(serverAddress),
    keepsFor: z.optional(line),
    consent: z.optional(z.string().check(z.maxLength(2_000))),
  })
  .check(z.refine(({ kind, url }) => (kind === 'file') === (url === undefined)));

export type Destination = z.infer<typeof destination>;

export const destinations = z.readonly(z.array(destination).check(z.maxLength(20)));

/**
 * Where fresh rules come from: mirrors of one folder, and the root metadata that all of it must be signed under, as JSON. With no
 * address, rules come from files alone.
 */
export const feed = z.object({
  urls: z.array(serverAddress.check(z.refine(isFolder))).check(z.maxLength(MOST_MIRRORS)),
  root: z.string().check(z.maxLength(200_000), z.refine(isFeedRoot)),
});

export type Feed = z.infer<typeof feed>;

/** Ids of organisations in the list of help lines: those shown first, and those never shown. */
export const help = z.object({ first: z._default(ids(), []), hide: z._default(ids(), []) });

/** What may go with a report if the person ticks it. */
export const reportParts = z.object({
  name: z._default(z.boolean(), true),
  html: z._default(z.boolean(), true),
  picture: z._default(z.boolean(), true),
});

function ids() {
  return z.array(line).check(z.maxLength(200));
}

function isPage(text: string): boolean {
  return ['https:', 'http:'].includes(parse(text)?.protocol ?? '');
}

function isSecure(text: string): boolean {
  const { protocol, hostname, username, password } = parse(text) ?? {};
  if (username || password) return false; // no browser asks an address with a name and a password in it
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname ?? ''))
  );
}

/** Files lie beneath it: nothing stands behind its last slash. */
function isFolder(text: string): boolean {
  const { search, hash, pathname } = parse(text) ?? {};
  return !search && !hash && (pathname ?? '').endsWith('/');
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text); // URL.canParse needs Chrome 120
  } catch {
    return undefined;
  }
}
