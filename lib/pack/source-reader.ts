import { isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import * as z from 'zod/mini';
import { openPhrase } from './phrase';
import { PhraseError } from './phrase-error';
import type { Language, Phrase } from './schema';

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

/** The id that a file is named for. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

type Path = readonly PropertyKey[];

const REMARK = /,?[ \t]+#/y;

/** Reads YAML files, and keeps every mistake with its line until `throwIfWrong`. */
export class SourceReader {
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
    if (path.startsWith('languages/')) this.refuseRemarks(path, text);
    return this.check(path, [], parsed.toJS({ maxAliasCount: 0 }) ?? {}, schema);
  }

  /** Behind a text without quotes YAML takes `#` for a remark, and a phrase with a number would lose its end without a word. */
  private refuseRemarks(path: string, text: string): void {
    const { root, lines } = this.sources.get(path)!;
    visit(root, {
      Scalar: (_key, { type, value, range }) => {
        if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
        REMARK.lastIndex = range[1];
        if (REMARK.test(text))
          this.errors.push({
            file: path,
            line: lines.linePos(range[0]).line,
            message: `“${value}” ends at a # that means a remark; put the whole phrase in quotes, or the remark on a line of its own`,
          });
      },
    });
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

  checkVocabulary(path: string, language: Pick<Language, 'jobs' | 'contacts' | 'places' | 'ages'>): void {
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
