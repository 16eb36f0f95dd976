import { checkBytes, type Target } from './accept-pack';
import { PACK, packPath, type ReadFile } from './feed-files';
import type { Limits } from './limits';
import { readMetadata } from './metadata';
import { UpdateError } from './update-error';
import type { Metadata } from './walk-feed';

/** What is signed for as the pack; nothing where a feed holds none yet. */
export function targetOf({ targets = '' }: Metadata): Target | undefined {
  const target = readMetadata('targets', targets).signed.targets[PACK];
  return target && { length: target.length, sha256: target.hashes.sha256 };
}

/** The bytes of the pack that is signed for. @throws UpdateError */
export async function readTarget(
  read: ReadFile,
  target: Target,
  { pack }: Limits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (target.length > pack.bytes)
    throw new UpdateError('faulty', `the pack has ${target.length} bytes; ${pack.bytes} are the most`);
  const path = packPath(target.sha256);
  const bytes = await read(path, { ...pack, bytes: target.length });
  if (!bytes) throw new UpdateError('not-a-feed', `there is no ${path}`);
  await checkBytes(bytes, target);
  return bytes;
}
