import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const whereSchema = z.strictObject({ home: z.optional(z.string()), links: z.optional(z.array(z.string())) });
const rowSchema = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), whereSchema]),
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
