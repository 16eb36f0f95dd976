import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

export const LABELS = ['lure', 'legit_job', 'awareness', 'other'] as const;
export type Label = (typeof LABELS)[number];

const rowSchema = z.object({
  id: z.string(),
  label: z.enum(LABELS),
  lang: z.string(),
  text: z.string(),
  imageTexts: z.exactOptional(z.array(z.string())),
  links: z.exactOptional(z.array(z.string())),
});
export type CorpusPost = z.infer<typeof rowSchema>;

/** Posts with an even number are held back: who writes phrases doesn't read them. */
export function isHeldBack({ id }: CorpusPost): boolean {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 1) % 2 === 0;
}

/**
 * The labelled posts below a folder, in files of one JSON object a line.
 * @throws an error that names file and line.
 */
export function readCorpus(folder: string): readonly CorpusPost[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.trim() ? [readRow(line, `${file}:${index + 1}`)] : [])),
    );
}

function readRow(line: string, where: string): CorpusPost {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(
      `${where}: this line is no labelled post: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}
