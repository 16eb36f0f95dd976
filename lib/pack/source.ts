import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import * as z from 'zod/mini';
import { openPhrase } from './phrase';
import { PhraseError } from './phrase-error';
import {
  factTestSchema,
  flagSchema,
  flagTextSchema,
  type Language,
  languageSchema,
  type Pack,
  type Phrase,
  packSchema,
  phraseSchema,
} from './schema';
import { siteRulesSchemas } from './site-rules';

/** A mistake in the rules: where, and what to write. */
export interface SourceError {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export class SourceErrors extends Error {
  constructor(readonly errors: readonly SourceError[]) {
    super(errors.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
}

const words = z.array(z.string());
/** A flag's file says more than the pack carries: what an analyst needs to understand the sign. */
const flagFileSchema = z.extend(flagSchema, {
  since: z.string(),
  sources: z
    .array(z.string())
    .check(z.minLength(1, 'must name at least one source: who documents this sign')),
  why: z.string().check(z.minLength(10, 'must say in a sentence why this is a sign')),
  falsePositives: z.string().check(z.minLength(10, 'must say which honest ads show this too')),
  when: z.optional(z.array(factTestSchema)),
  unless: z.optional(z.array(factTestSchema)),
});
const {
  phrases: _phrases,
  words: wordsSchema,
  texts: _texts,
  absent: _absent,
  ...vocabularyShape
} = languageSchema.shape;
const vocabularySchema = z.strictObject({ ...vocabularyShape, reviewed: z.optional(z.array(z.unknown())) });
const packFileSchema = z.pick(packSchema, { version: true, published: true, minEngine: true, appeals: true });
const ignoreSchema = z.strictObject({ text: z.string(), links: z.optional(words), why: z.string() });
const matchSchema = z.union([z.string(), z.strictObject({ text: z.string(), links: z.optional(words) })]);
const examplesSchema = z.record(
  z.string(),
  z.strictObject({
    match: z.optional(z.array(matchSchema)),
    ignore: z.optional(z.array(ignoreSchema)),
    todo: z.optional(z.array(ignoreSchema)),
  }),
);

/**
 * Reads the rules' YAML into a pack.
 * @param files path below `rules/` (with `/`) → its text.
 * @throws SourceErrors with every mistake found, each with file and line.
 */
export function readRules(files: Readonly<Record<string, string>>): Pack {
  const reader = new Reader(files);
  const pack = assemble(reader);
  reader.throwIfWrong();
  return pack;
}

function assemble(reader: Reader): Pack {
  const flagFiles = reader.folder('flags');
  const flags: Record<string, Pack['flags'][string]> = {};
  for (const path of flagFiles) {
    const file = reader.read(path, flagFileSchema);
    if (!file) continue;
    const {
      since: _since,
      sources: _sources,
      why: _why,
      falsePositives: _falsePositives,
      when,
      unless,
      ...flag
    } = file;
    flags[nameOf(path)] = { ...flag, ...(when ? { when } : {}), ...(unless ? { unless } : {}) };
  }
  const languages: Record<string, Pack['languages'][string]> = {};
  const examples: Pack['examples'] = [];
  for (const tag of reader.languageTags()) {
    const folder = `languages/${tag}`;
    const vocabulary = reader.read(`${folder}/vocabulary.yaml`, vocabularySchema);
    const phraseFile = reader.read(`${folder}/phrases.yaml`, z.record(z.string(), z.unknown()));
    const texts = reader.read(`${folder}/texts.yaml`, z.record(z.string(), flagTextSchema));
    const exampleFile = reader.read(`${folder}/examples.yaml`, examplesSchema);
    if (!vocabulary || !phraseFile || !texts || !exampleFile) continue;
    const { reviewed: _reviewed, ...language } = vocabulary;
    const written = readPhrases(reader, `${folder}/phrases.yaml`, phraseFile, flags);
    languages[tag] = { ...language, ...written, texts };
    reader.checkVocabulary(`${folder}/vocabulary.yaml`, language);
    reader.checkKeys(`${folder}/texts.yaml`, Object.keys(texts), flags, 'a flag');
    reader.checkKeys(`${folder}/examples.yaml`, Object.keys(exampleFile), flags, 'a flag');
    for (const [flag, { match = [], ignore = [] }] of Object.entries(exampleFile)) {
      for (const one of match)
        examples.push({
          language: tag,
          flag,
          ...(typeof one === 'string' ? { text: one } : one),
          expect: 'match',
        });
      for (const { why: _, ...one } of ignore)
        examples.push({ language: tag, flag, ...one, expect: 'ignore' });
    }
  }
  reader.checkNames('sites', siteRulesSchemas, 'a site');
  const facebook = reader.readIfThere('sites/facebook.yaml', siteRulesSchemas.facebook);
  const instagram = reader.readIfThere('sites/instagram.yaml', siteRulesSchemas.instagram);
  const { shape } = packSchema;
  const head = reader.read('pack.yaml', packFileSchema);
  return {
    format: 1,
    version: head?.version ?? '',
    published: head?.published ?? '',
    minEngine: head?.minEngine ?? 1,
    appeals: head?.appeals ?? '',
    families: reader.read('families.yaml', shape.families) ?? {},
    flags,
    weights: reader.read('weights.yaml', shape.weights) ?? {
      bias: 0,
      breadth: 0,
      flags: {},
      pairs: [],
      thresholds: { caution: 1, danger: 1, dangerDespite: 1 },
    },
    languages,
    places: reader.read('vocabulary/places.yaml', shape.places) ?? {},
    currencies: reader.read('vocabulary/currencies.yaml', shape.currencies) ?? {},
    payNorms: reader.read('vocabulary/pay-norms.yaml', shape.payNorms) ?? {},
    jobs: reader.read('vocabulary/jobs.yaml', shape.jobs) ?? {},
    contacts: reader.read('vocabulary/contacts.yaml', shape.contacts) ?? {},
    licences: reader.read('vocabulary/licences.yaml', shape.licences),
    sites: { ...(facebook && { facebook }), ...(instagram && { instagram }) },
    examples,
  };
}

function readPhrases(
  reader: Reader,
  path: string,
  file: Readonly<Record<string, unknown>>,
  flags: Readonly<Record<string, unknown>>,
): Pick<Language, 'phrases' | 'words' | 'absent'> {
  const phrases: Language['phrases'] = {};
  const words = 'words' in file ? reader.check(path, ['words'], file.words, wordsSchema) : undefined;
  let absent: Language['absent'];
  for (const [id, value] of Object.entries(file)) {
    if (id === 'reviewed' || id === 'words') continue;
    if (id === 'absent') {
      absent = reader.check(path, ['absent'], value, z.record(z.string(), z.string()));
      continue;
    }
    if (!flags[id]) {
      reader.fail(
        path,
        [id],
        `“${id}” is no flag; its file would be flags/${id}.yaml. Check the spelling, or make the flag first`,
      );
      continue;
    }
    const list = reader.check(path, [id], value, z.array(phraseSchema));
    if (list) phrases[id] = list;
    list?.forEach((phrase, index) => {
      reader.checkPhrase(path, [id, index], phrase, words);
    });
  }
  return { phrases, ...(words && { words }), ...(absent && { absent }) };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

type Path = readonly PropertyKey[];

class Reader {
  private readonly errors: SourceError[] = [];
  private readonly sources = new Map<string, { root: Node | null; lines: LineCounter }>();

  constructor(private readonly files: Readonly<Record<string, string>>) {}

  folder(name: string): readonly string[] {
    return Object.keys(this.files)
      .filter((path) => path.startsWith(`${name}/`) && path.endsWith('.yaml'))
      .sort();
  }

  languageTags(): readonly string[] {
    return [...new Set(this.folder('languages').map((path) => path.split('/')[1] ?? ''))];
  }

  read<S extends z.ZodMiniType>(path: string, schema: S): z.output<S> | undefined {
    const text = this.files[path];
    if (text === undefined) {
      this.errors.push({ file: path, line: 1, message: 'this file is missing; make it' });
      return undefined;
    }
    const lines = new LineCounter();
    const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    this.sources.set(path, { root: parsed.contents, lines });
    for (const error of parsed.errors)
      this.errors.push({
        file: path,
        line: lines.linePos(error.pos[0]).line,
        message: `not readable as YAML: ${error.message}`,
      });
    if (parsed.errors.length) return undefined;
    return this.check(path, [], parsed.toJS({ maxAliasCount: 0 }) ?? {}, schema);
  }

  /** For files that rules can do without. */
  readIfThere<S extends z.ZodMiniType>(path: string, schema: S): z.output<S> | undefined {
    return path in this.files ? this.read(path, schema) : undefined;
  }

  check<S extends z.ZodMiniType>(path: string, at: Path, value: unknown, schema: S): z.output<S> | undefined {
    const result = z.safeParse(schema, value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.fail(path, [...at, ...issue.path], sentence(issue));
    return undefined;
  }

  checkKeys(
    path: string,
    keys: readonly string[],
    known: Readonly<Record<string, unknown>>,
    what: string,
  ): void {
    for (const key of keys)
      if (!known[key]) this.fail(path, [key], `“${key}” is not ${what} of these rules; check the spelling`);
  }

  checkNames(folder: string, known: Readonly<Record<string, unknown>>, what: string): void {
    for (const path of this.folder(folder))
      if (!known[nameOf(path)])
        this.fail(path, [], `“${nameOf(path)}” is not ${what}; known: ${Object.keys(known).join(', ')}`);
  }

  checkPhrase(path: string, at: Path, phrase: Phrase, words: Language['words'] = {}): void {
    try {
      for (const text of typeof phrase === 'string' ? [phrase] : [phrase.phrase, ...phrase.except])
        openPhrase(text, words);
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      this.fail(path, at, error.message);
    }
  }

  checkVocabulary(path: string, language: z.output<typeof vocabularySchema>): void {
    for (const group of ['jobs', 'contacts', 'places'] as const)
      for (const [id, names] of Object.entries(language[group]))
        names.forEach((name, index) => {
          this.checkPhrase(path, [group, id, index], name);
        });
    language.ages.forEach((phrase, index) => {
      this.checkPhrase(path, ['ages', index], phrase);
    });
  }

  fail(file: string, at: Path, message: string): void {
    this.errors.push({
      file,
      line: this.lineOf(file, at),
      message: at.length ? `${at.join(' › ')}: ${message}` : message,
    });
  }

  throwIfWrong(): void {
    if (this.errors.length) throw new SourceErrors(this.errors);
  }

  /** The line of the innermost node the path reaches. */
  private lineOf(file: string, at: Path): number {
    const source = this.sources.get(file);
    if (!source) return 1;
    let node: unknown = source.root;
    let offset = source.root?.range?.[0] ?? 0;
    for (const key of at) {
      if (!isMap(node) && !(node && typeof node === 'object' && 'items' in node)) break;
      const item = isMap(node) ? pairOf(node, key) : undefined;
      const next: unknown = isMap(node) ? item?.value : (node as { items: unknown[] }).items[Number(key)];
      if (item && isScalar(item.key)) offset = item.key.range?.[0] ?? offset;
      if (next && typeof next === 'object' && 'range' in next && !item)
        offset = (next as Node).range?.[0] ?? offset;
      if (!next) break;
      node = next;
    }
    return source.lines.linePos(offset).line;
  }
}

function pairOf(map: YAMLMap, key: PropertyKey): YAMLMap['items'][number] | undefined {
  return map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `“${key}”`).join(', ')} ${issue.keys.length > 1 ? 'are no keys' : 'is no key'} that can stand here; check the spelling`;
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing (${issue.expected} wanted)`
        : `must be a ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'has none of the forms that can stand here; see rules/README.md';
    default:
      return issue.message;
  }
}
