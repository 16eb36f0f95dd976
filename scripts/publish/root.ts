import { type Key, Metadata, Root } from '@tufjs/models';
import { SPEC_VERSION } from './issue';
import type { RootMetadata } from './metadata';
import { endOf, ROLES, type Role } from './roles';

/** A role's keys, and how many of them must sign. */
export interface RoleKeys {
  readonly keys: readonly Key[];
  readonly threshold: number;
}

/** A root that nobody has signed yet. */
export function makeRoot(version: number, roles: Readonly<Record<Role, RoleKeys>>, now: Date): RootMetadata {
  const keys = ROLES.flatMap((role) => roles[role].keys);
  return new Metadata(
    Root.fromJSON({
      spec_version: SPEC_VERSION,
      version,
      expires: endOf('root', now),
      consistent_snapshot: true,
      keys: Object.fromEntries(keys.map((key) => [key.keyID, key.toJSON()])),
      roles: Object.fromEntries(
        ROLES.map((role) => [
          role,
          { keyids: roles[role].keys.map(({ keyID }) => keyID), threshold: roles[role].threshold },
        ]),
      ),
    }),
  );
}

/** The keys that a root names for each role. */
export function rolesOf({ signed }: RootMetadata): Readonly<Record<Role, RoleKeys>> {
  const of = (role: Role): RoleKeys => {
    const { keyIDs, threshold } = signed.roles[role]!; // a root is read only with all roles
    return { threshold, keys: keyIDs.flatMap((id) => signed.keys[id] ?? []) };
  };
  return { root: of('root'), targets: of('targets'), snapshot: of('snapshot'), timestamp: of('timestamp') };
}
