import * as z from 'zod/mini';
import { type Freshness, fetchFile, type Limit } from './fetch-file';
import { UpdateError } from './update-error';

/** The name of the rule pack among a feed's targets. */
export const PACK = 'pack.json';

/** Where a pack lies below the feed: its SHA-256 is in its name, so that old and new ones stand side by side. */
export function packPath(hash: string): string {
  return `targets/${hash}.${PACK}`;
}

/**
 * Reads a file of a feed by its path there: `timestamp.json`, `targets/<sha256>.pack.json`. Nothing when the feed has none.
 * @throws UpdateError
 */
export type ReadFile = (path: string, limit: Limit) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** The files of a feed as a web server has them. */
export function filesAt(address: string, freshness: Freshness): ReadFile {
  return (path, limit) => fetchFile(`${address}${path}`, limit, freshness);
}

/**
 * A clock that starts now, for all files that are read by it: each has its own time, and no more than what is left of this one.
 * @throws UpdateError `unreachable` from reading, once the time is up
 */
export function timeLimit(milliseconds: number): (read: ReadFile) => ReadFile {
  const end = performance.now() + milliseconds;
  return (read) => async (path, limit) => {
    const left = end - performance.now();
    if (left <= 0)
      throw new UpdateError('unreachable', `${path} was not asked for any more after ${milliseconds} ms`);
    return read(path, { ...limit, milliseconds: Math.min(limit.milliseconds, left) });
  };
}

/** A whole feed in one file: by its path below the feed, each file's exact text. */
export type FeedBundle = z.infer<typeof bundleSchema>;
const bundleSchema = z.object({
  format: z.literal('job-red-flags-feed'),
  version: z.literal(1),
  files: z.record(z.string(), z.string()),
});

/** The files of a feed that came in one JSON file, for computers that no network reaches. @throws UpdateError `not-a-feed` */
export function filesIn(bundle: string): ReadFile {
  const files = readBundle(bundle);
  return async (path, limit) => {
    if (!Object.hasOwn(files, path)) return undefined;
    const bytes = new TextEncoder().encode(files[path]);
    if (bytes.length > limit.bytes)
      throw new UpdateError('not-a-feed', `${path} is larger than ${limit.bytes} bytes`);
    return bytes;
  };
}

function readBundle(text: string): Readonly<Record<string, string>> {
  try {
    return bundleSchema.parse(JSON.parse(text)).files;
  } catch (cause) {
    throw new UpdateError('not-a-feed', 'the file does not hold a feed', { cause });
  }
}
