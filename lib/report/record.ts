import * as z from 'zod/mini';
import { sha256 } from '../storage';
import { postSha256 } from './post-sha256';
import type { BookEntry } from './types';

type Stored = Readonly<Record<string, unknown>>;

/**
 * How a kept report came to be what it is now, oldest step first. A step is never changed once it was released: add the next one,
 * and freeze an example of the version it makes in `tests/report/frozen`.
 */
const migrations: readonly ((record: Stored) => Promise<Stored>)[] = [
  // 1 → 2: the text has its fingerprint. What else is new could not be found out later, and is missing.
  async (record) => ({
    ...record,
    version: 2,
    textSha256: await sha256(postTextSchema.parse(record).post.text),
  }),
  // 2 → 3: a repeated report is known by its post.
  async (record) => ({
    ...record,
    version: 3,
    postSha256: await postSha256(postTextSchema.parse(record).post),
  }),
];

const RECORD_VERSION = migrations.length + 1;
const postTextSchema = z.object({
  post: z.object({
    text: z.string(),
    imageTexts: z.readonly(z.array(z.string())),
    permalink: z.exactOptional(z.string()),
  }),
});
const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const evidenceSchema = z.object({
  in: z.enum(['text', 'imageText', 'link']),
  index: z.number(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
});

/** Its own, apart from that of our messages: what was kept must still be read when they have changed. */
const recordSchema = z.object({
  version: z.literal(3),
  id: z.string(),
  kind: z.enum(['report', 'dispute']),
  keptAt: z.iso.datetime(),
  post: z.object({
    key: z.string(),
    site: z.enum(['facebook', 'instagram']),
    surface: z.string(),
    text: z.string(),
    imageTexts: z.readonly(z.array(z.string())),
    links: z.readonly(z.array(z.string())),
    author: z.exactOptional(z.object({ name: z.string(), url: z.exactOptional(z.string()) })),
    permalink: z.exactOptional(z.string()),
  }),
  textSha256: sha256Schema,
  postSha256: sha256Schema,
  verdict: z.object({
    level: z.enum(['none', 'caution', 'danger']),
    score: z.number(),
    flags: z.readonly(
      z.array(
        z.object({
          id: z.string(),
          family: z.string(),
          weight: z.number(),
          evidence: z.readonly(z.array(evidenceSchema)),
        }),
      ),
    ),
    language: z.exactOptional(z.string()),
    pack: z.string(),
  }),
  packSha256: z.exactOptional(z.string()),
  tool: z.exactOptional(z.string()),
  browser: z.exactOptional(z.string()),
  pageUrl: z.exactOptional(z.string()),
  labels: z.exactOptional(z.record(z.string(), z.string())),
  related: z.exactOptional(z.string()),
});

/**
 * What was stored under an id, brought to the newest version where it can be read. Never throws: one bad record must not cost the
 * others.
 */
export async function readRecord(id: string, stored: unknown): Promise<BookEntry> {
  try {
    const { version = 1, ...rest } = versionSchema.parse(stored);
    if (version > RECORD_VERSION) return { id, unreadable: 'newer' };
    let record: Stored = { ...rest, version };
    for (const migrate of migrations.slice(version - 1)) record = await migrate(record);
    return { id, report: recordSchema.parse(record) };
  } catch (cause) {
    console.warn('Job Red Flags: a kept report cannot be read', cause);
    return { id, unreadable: 'damaged' };
  }
}

/** Records of version 1 did not say so. */
const versionSchema = z.looseObject({ version: z.optional(z.int().check(z.gte(1))) });
