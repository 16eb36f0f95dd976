import { ROLES, readMetadata } from './metadata';
import type { Metadata } from './walk-feed';

/**
 * Which role's signature has run out, in words for the log; nothing when all hold. Who keeps a feed from us, or keeps showing us an old
 * one, is found out so.
 * @param now no earlier than the newest day that anybody signed, however wrong the clock is
 */
export function expiredRole(metadata: Metadata, now: Date): string | undefined {
  for (const role of ROLES) {
    const { expires } = readMetadata(role, metadata[role] ?? '').signed;
    if (Date.parse(expires) <= now.getTime())
      return `the ${role} metadata ran out on ${expires}; it is ${now.toISOString()}`;
  }
  return undefined;
}
