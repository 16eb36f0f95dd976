import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms of lib/, lowest first: arrows go down only, and never sideways. */
const FLOORS = [
  ['text', 'storage'],
  ['pack'],
  ['detect', 'settings', 'words', 'help'],
  ['messages'],
  ['feed', 'card', 'report', 'update'],
] as const;

const floorOf = new Map<string, number>(
  FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)),
);

interface Import {
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
    .map((path) => join(folder, path));
}

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, target = '']) => ({ file, target }));
}

const relative = (imports: readonly Import[]): readonly { file: string; path: string }[] =>
  imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({ file, path: normalize(join(dirname(file), target)) }));

const roomOf = (path: string): string | undefined => /^lib\/([^/]+)/.exec(path)?.[1];

const lib = sources('lib');
const all = [...lib, ...sources('entrypoints'), ...sources('scripts')];

describe('the house', () => {
  it('has only the rooms that are known, each with a door', () => {
    const rooms = readdirSync('lib');
    expect(rooms.filter((room) => !floorOf.has(room))).toEqual([]);
    for (const room of rooms) expect(readdirSync(join('lib', room))).toContain('index.ts');
  });

  it('is entered through doors only', () => {
    const through = all.flatMap((file) =>
      relative(importsOf(file)).filter(({ path }) => {
        const room = roomOf(path);
        return room && room !== roomOf(file) && path !== `lib/${room}`;
      }),
    );
    expect(through).toEqual([]);
  });

  it('has arrows that go down only', () => {
    const wrong = lib.flatMap((file) =>
      relative(importsOf(file)).filter(({ path }) => {
        const [from, to] = [roomOf(file) ?? '', roomOf(path)];
        if (!to) return !path.startsWith('assets/');
        return to !== from && (floorOf.get(to) ?? 9) >= (floorOf.get(from) ?? -1);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('knows natural in one file, and in the one that bench compares with, and zod only as zod/mini', () => {
    const known = [join('lib', 'text', 'natural.ts'), join('scripts', 'speed', 'bayes.ts')];
    const wrong = all
      .flatMap(importsOf)
      .filter(
        ({ file, target }) => (target.startsWith('natural') && !known.includes(file)) || target === 'zod',
      );
    expect(wrong).toEqual([]);
  });

  it('keeps the core free of browser and page', () => {
    const wrong = sources('lib')
      .filter((file) => ['text', 'pack', 'detect'].includes(roomOf(file) ?? ''))
      .filter((file) =>
        /\b(document|window|browser|chrome)\.[a-z]|from 'wxt/.test(readFileSync(file, 'utf8')),
      );
    expect(wrong).toEqual([]);
  });
});

interface Document {
  readonly path: string;
  readonly text: string;
}

const documents: readonly Document[] = [
  'README.md',
  ...['docs', 'rules', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
]
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What a pattern's first group finds in the documents, each with the document it stands in. */
function named(pattern: RegExp): readonly { path: string; name: string }[] {
  const found = documents.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ path, name })),
  );
  expect(found).not.toEqual([]);
  return found;
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the documents', () => {
  it('lead to pages and headings that are there', () => {
    const astray = named(/\]\((?!https?:)([^)\s]+)\)/g).filter(({ path, name }) => {
      const [file = '', anchor] = name.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(astray).toEqual([]);
  });

  it('name files that are there', () => {
    const files = named(/`((?:assets|docs|entrypoints|forms|lib|public|rules|scripts|tests)\/[^\s`<*…]*)`/g);
    expect(files.filter(({ name }) => !existsSync(name))).toEqual([]);
  });

  it('name npm scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }; // our own
    const commands = named(/\bnpm run (?:--silent )?([\w:]+)/g);
    expect(commands.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('give a decision’s reason once', () => {
    const decisions = readFileSync('docs/architecture.md', 'utf8').split('## Decisions')[1] ?? '';
    const rows = decisions.split('\n').filter((line) => /^\| (?!decision \|)/.test(line));
    expect(rows).not.toEqual([]);
    expect(rows.filter((row, at) => rows.indexOf(row) < at)).toEqual([]);
  });
});
