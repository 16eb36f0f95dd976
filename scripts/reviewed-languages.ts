import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const reviewSchema = z.object({ reviewed: z.optional(z.array(z.unknown())) });

/** Tags of the languages whose phrases say, in `reviewed:`, that a native speaker has read them. */
export function reviewedLanguages(folder = 'rules/languages'): readonly string[] {
  return readdirSync(folder)
    .sort()
    .filter((tag) => {
      const { reviewed } = reviewSchema.parse(parse(readFileSync(join(folder, tag, 'phrases.yaml'), 'utf8')));
      return (reviewed ?? []).length > 0;
    });
}
