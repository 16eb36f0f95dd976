import type { CompiledPack } from '../../lib/pack';
import {
  acceptPack,
  expiredRole,
  LIMITS,
  type ReadFile,
  ROLES,
  readMetadata,
  readTarget,
  targetOf,
  timeLimit,
  UpdateError,
  walkFeed,
} from '../../lib/update';
import { checkPublished } from './candidate';
import { daysLeft } from './expiry';
import { Refusal } from './refusal';
import { DAYS_OF_NOTICE } from './roles';

interface Walk {
  readonly read: ReadFile;
  readonly now: Date;
  /** A line for each step that holds. */
  readonly say: (line: string) => void;
  /** A line for each signature that ends soon. */
  readonly warn: (line: string) => void;
}

/**
 * Goes the way of a client that trusts a root and knows nothing else, by the client's own code: newer roots, timestamp, snapshot,
 * targets, pack, and what the pack must be.
 * @returns the pack that a client would install
 * @throws Refusal at the first step that fails
 */
export async function walk(trusted: string, { read, ...tell }: Walk): Promise<CompiledPack> {
  const way = followed(timeLimit(LIMITS.address)(read));
  try {
    return await takenBy(trusted, { ...tell, read: way.read });
  } catch (cause) {
    throw way.failure() ?? refused(cause, way.last());
  }
}

async function takenBy(trusted: string, { read, now, say, warn }: Walk): Promise<CompiledPack> {
  const rootsFollowed = async () => {};
  const { metadata } = await walkFeed({ metadata: { root: trusted }, read, limits: LIMITS, rootsFollowed });
  const ended = expiredRole(metadata, now);
  if (ended) throw new Refusal(`A client takes this feed for held back: ${ended}.`);
  for (const role of ROLES) {
    const { version, expires } = readMetadata(role, metadata[role] ?? '').signed;
    say(`${role.padEnd(10)} version ${version}, signed, holds until ${expires}`);
    const days = daysLeft(expires, now);
    if (days <= DAYS_OF_NOTICE[role]) warn(`Soon: the ${role} signature ends in ${days} days.`);
  }
  const target = targetOf(metadata);
  if (!target)
    throw new Refusal('The feed is sound, but it holds no pack yet: clients keep the one they have.');
  const bytes = await readTarget(read, target, LIMITS);
  say(`pack       as signed for, ${bytes.length} bytes`);
  const pack = await acceptPack(bytes);
  checkPublished(pack, now);
  say(`pack       ${pack.version}, fits schema and engine, and judges its own examples rightly`);
  return pack;
}

/** Remembers what was read last, and what went wrong there: the client's own code says it in a client's words. */
function followed(read: ReadFile): {
  readonly read: ReadFile;
  readonly last: () => string;
  readonly failure: () => unknown;
} {
  let last = 'the root file';
  let failure: unknown;
  return {
    read: async (path, limit) => {
      last = path;
      try {
        return await read(path, limit);
      } catch (cause) {
        failure = cause;
        throw cause;
      }
    },
    last: () => last,
    failure: () => failure,
  };
}

function refused(cause: unknown, path: string): unknown {
  if (!(cause instanceof UpdateError)) return cause;
  return new Refusal(`A client stops at ${path} (${cause.problem}): ${cause.message.replace(/\.?$/, '.')}`, {
    cause,
  });
}
