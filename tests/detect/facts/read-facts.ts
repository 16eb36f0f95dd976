import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { createFactReader, type Facts } from '../../../lib/detect/facts/facts';
import { createFieldReader } from '../../../lib/detect/fields';
import { createMatcher } from '../../../lib/detect/match';
import { compilePack } from '../../../lib/pack';
import { buildPack } from '../../../scripts/rules-files';

/** The real rules: the tables say how people write, and the vocabulary must know it. */
export const { pack } = buildPack();
export const compiled = compilePack(pack);
const readFields = createFieldReader(createMatcher(compiled));
const reader = createFactReader(compiled);

const placesSchema = z.strictObject({ home: z.optional(z.string()), links: z.optional(z.array(z.string())) });
const rowSchema = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), placesSchema]),
]);
/** A text, what it says, and where it is read. */
export interface Row {
  readonly text: string;
  readonly expected: string;
  readonly home?: string | undefined;
  readonly links?: readonly string[] | undefined;
}

/** The rows of a table beside the tests: `- [text, expected]`, or `- [text, expected, { home: PH }]`. */
export function readTable(name: string): readonly Row[] {
  const rows = z.array(rowSchema).parse(parse(readFileSync(`tests/detect/facts/${name}.yaml`, 'utf8')));
  return rows.map(([text, expected, where]) => ({ text, expected, ...where }));
}

/** What a text of this language says; a few words alone wouldn't show which language they are. */
export function factsOf(language: string, { text, links, home }: Omit<Row, 'expected'>): Facts {
  const post = { text, links: links ?? [] };
  return reader(readFields(post), post, {
    language: compiled.languages.findIndex(({ tag }) => tag === language),
    home,
  });
}

/** Tags of the languages that have tables of this fact. */
export const LANGUAGES = ['en', 'vi', 'th', 'km', 'id', 'zh-Hans'] as const;
