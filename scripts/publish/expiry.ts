import { type Feed, newestRoot } from './feed';
import { Refusal } from './refusal';
import { DAY, DAYS_OF_NOTICE, type Role } from './roles';

const MENDED_BY: Readonly<Record<Role, string>> = {
  root: 'renew root',
  targets: 'renew',
  snapshot: 'renew',
  timestamp: 'timestamp',
};

/** Whole days until a signature ends; 0 or less when it has ended. */
export function daysLeft(expires: string, now: Date): number {
  return Math.ceil((Date.parse(expires) - now.getTime()) / DAY);
}

/** A line for each role of a feed that ends soon, with the command that renews it. */
export function notices(feed: Feed, now: Date): readonly string[] {
  return (['root', 'targets', 'snapshot'] as const)
    .map((role) => ({ role, days: daysLeft(endOfRole(feed, role), now) }))
    .filter(({ role, days }) => days <= DAYS_OF_NOTICE[role])
    .map(
      ({ role, days }) =>
        `Soon: the ${role} signature ends in ${days} days. Then clients take no new rules. Run: npm run publish -- ${MENDED_BY[role]}`,
    );
}

/** @throws Refusal when one of these roles has ended: what is signed above it would reach nobody */
export function checkNotEnded(feed: Feed, roles: readonly Role[], now: Date): void {
  for (const role of roles)
    if (daysLeft(endOfRole(feed, role), now) <= 0)
      throw new Refusal(
        `The ${role} signature ended on ${endOfRole(feed, role).slice(0, 10)}: clients refuse all that is below it. Run first: npm run publish -- ${MENDED_BY[role]}`,
      );
}

function endOfRole(feed: Feed, role: Role): string {
  return (role === 'root' ? newestRoot(feed) : feed[role].metadata).signed.expires;
}
