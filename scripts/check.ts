import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { createDetector } from '../lib/detect';
import { compilePack } from '../lib/pack';
import { buildPack } from './rules-files';

const USAGE =
  'npm run --silent check -- [FILE|-]   one ad a line: plain text, or JSON {"id"?, "text", "imageTexts"?, "links"?, "home"?}';

const inputSchema = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  text: z.string(),
  imageTexts: z.optional(z.array(z.string())),
  links: z.optional(z.array(z.string())),
  home: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
});
type Input = z.infer<typeof inputSchema>;
const idSchema = z.object({ id: z.union([z.string(), z.number()]) });

/** One line of output for one line of input: the verdict, or what is wrong with the line. */
export function checkLine(line: string, detect: ReturnType<typeof createDetector>): string {
  const input = readLine(line);
  if ('error' in input) return JSON.stringify(input);
  const { id, text, imageTexts, links, home } = input;
  const verdict = detect({
    text,
    ...(imageTexts ? { imageTexts } : {}),
    ...(links ? { links } : {}),
    ...(home ? { home } : {}),
  });
  return JSON.stringify({
    ...(id === undefined ? {} : { id }),
    level: verdict.level,
    score: verdict.score,
    flags: verdict.flags.map((flag) => ({ id: flag.id, evidence: flag.evidence })),
    ...(verdict.language ? { language: verdict.language } : {}),
    pack: verdict.pack,
  });
}

function readLine(line: string): Input | { id?: string | number; error: string } {
  if (!line.startsWith('{')) return { text: line };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      error: `This line starts with { and so must be JSON: ${error instanceof Error ? error.message : error}`,
    };
  }
  const parsed = z.safeParse(inputSchema, value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const known = z.safeParse(idSchema, value);
  return {
    ...(known.success ? { id: known.data.id } : {}),
    error: issue ? complaint(issue) : 'not of the expected form',
  };
}

function complaint(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.') || 'the line';
  if (issue.code !== 'invalid_type') return `${where} is not what it must be; see the README for the form`;
  return `${where} must be there, and be a ${issue.expected}`;
}

async function main(): Promise<void> {
  const [source = '-', ...rest] = process.argv.slice(2);
  if (rest.length || (source.startsWith('-') && source !== '-')) throw new Error(USAGE);
  if (source !== '-' && !existsSync(source)) throw new Error(`There is no file ${source}.\n${USAGE}`);
  const detect = createDetector(compilePack(buildPack().pack));
  const input = source === '-' ? process.stdin : createReadStream(source);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (!process.stdout.write(`${checkLine(line, detect)}\n`))
      await new Promise<void>((done) => process.stdout.once('drain', done));
}

if (process.argv[1]?.endsWith('check.ts'))
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
