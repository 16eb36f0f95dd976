/** The four roles of The Update Framework; each has keys of its own. */
export const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type Role = (typeof ROLES)[number];
/** The roles that sign what changes with a pack: all but root. */
export type EverydayRole = Exclude<Role, 'root'>;

/** How many keys a role has, and how many must sign. */
export const KEYS_OF: Readonly<Record<Role, { readonly keys: number; readonly threshold: number }>> = {
  root: { keys: 3, threshold: 2 },
  targets: { keys: 1, threshold: 1 },
  snapshot: { keys: 1, threshold: 1 },
  timestamp: { keys: 1, threshold: 1 },
};

/** How many days a signature of each role holds. The reasons are in docs/rules-guide.md. */
const DAYS_VALID: Readonly<Record<Role, number>> = {
  root: 400,
  targets: 180,
  snapshot: 180,
  timestamp: 14,
};

/** So many days before its end a role is named, so that somebody renews it. */
export const DAYS_OF_NOTICE: Readonly<Record<Role, number>> = {
  root: 60,
  targets: 30,
  snapshot: 30,
  timestamp: 7,
};

export const DAY = 86_400_000; // milliseconds

/** When a signature made now ends, in whole seconds as the framework wants. */
export function endOf(role: Role, now: Date): string {
  return new Date(now.getTime() + DAYS_VALID[role] * DAY).toISOString().replace(/\.\d+Z$/, 'Z');
}
