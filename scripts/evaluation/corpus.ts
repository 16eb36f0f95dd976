import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

export const LABELS = ['lure', 'legit_job', 'awareness', 'other'] as const;
export type Label = (typeof LABELS)[number];

/** `held-back` is not read by anybody who writes phrases or weights. */
const HALVES = ['open', 'held-back'] as const;
export type Half = (typeof HALVES)[number];

const rowSchema = z.object({
  id: z.string(),
  label: z.enum(LABELS),
  lang: z.string(),
  /** Written to be hard: a lure with few signs, an honest ad with many. */
  hard: z.exactOptional(z.boolean()),
  text: z.string(),
  imageTexts: z.exactOptional(z.array(z.string())),
  links: z.exactOptional(z.array(z.string())),
  note: z.exactOptional(z.string()),
});
export interface CorpusPost extends z.infer<typeof rowSchema> {
  readonly half: Half;
}

/** Whether a post was written last, when the rules stood, by somebody who had seen neither rules nor corpus. */
export function isFresh({ id }: Pick<CorpusPost, 'id'>): boolean {
  return id.includes('-g-');
}

/**
 * The labelled posts below a folder, in `open/` and `held-back/`, a file a language of one JSON object a line.
 * @throws an error that names file and line.
 */
export function readCorpus(folder: string): readonly CorpusPost[] {
  return HALVES.flatMap((half) => readRows(folder, half).map((row) => ({ ...row, half })));
}

/**
 * The posts in `learning/`, which nothing but the second opinion is learnt from, and nothing is measured on.
 * @throws an error that names file and line.
 */
export function readLearning(folder: string): readonly z.infer<typeof rowSchema>[] {
  return readRows(folder, 'learning');
}

function readRows(folder: string, part: string): readonly z.infer<typeof rowSchema>[] {
  return readdirSync(join(folder, part))
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, part, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.trim() ? [readRow(line, `${part}/${file}:${index + 1}`)] : [])),
    );
}

function readRow(line: string, where: string): z.infer<typeof rowSchema> {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(
      `${where}: this line is no labelled post: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}
