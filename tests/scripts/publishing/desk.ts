import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { Pack } from '../../../lib/pack';
import type { CorpusPost } from '../../../scripts/evaluation/corpus';
import type { Candidate } from '../../../scripts/publish/candidate';
import type { Desk } from '../../../scripts/publish/desk';
import { init } from '../../../scripts/publish/init';
import { keyRing } from '../../../scripts/publish/key-ring';
import { pack } from '../../../scripts/publish/pack';
import type { Passphrases } from '../../../scripts/publish/passphrases';
import type { Yardstick } from '../../../scripts/publish/quality';
import { walk } from '../../../scripts/publish/walk';
import { UNFINISHED, type WriteFile } from '../../../scripts/publish/write-file';
import { smallPack } from '../../detect/small-pack';

export const NOW = new Date('2026-11-22T10:00:00Z');
const DAY = 86_400_000;
export const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

/** Opens in no time; the command line has no way to ask for it. */
const CHEAP = { N: 2, r: 1, p: 1 };

/** Does not wait for the disk, as the real one does. */
const writeFile: WriteFile = (path, contents, options) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents, options);
};

export interface TestDesk extends Desk {
  readonly keyFolder: string;
  /** What was said so far. */
  readonly lines: string[];
}

/** A place with an empty feed folder and a folder for keys, gone after the test. */
export function openDesk(): TestDesk {
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return deskIn(folder);
}

const templates = new Map<string, string>();
afterAll(() => {
  for (const kept of templates.values()) rmSync(kept, { recursive: true, force: true });
});

/** A desk with a feed that already has these packs; made once, then copied. */
export async function deskWith(...versions: readonly string[]): Promise<TestDesk> {
  const name = versions.join();
  const desk = openDesk();
  const template = templates.get(name);
  if (template !== undefined) cpSync(template, join(desk.feed, '..'), { recursive: true });
  else {
    await init(desk);
    for (const version of versions) await publishPack(desk, version);
    const kept = mkdtempSync(join(tmpdir(), 'publish-template-'));
    cpSync(join(desk.feed, '..'), kept, { recursive: true });
    templates.set(name, kept);
    desk.lines.length = 0;
  }
  return desk;
}

function deskIn(folder: string): TestDesk {
  const lines: string[] = [];
  const keyFolder = join(folder, 'keys');
  return {
    feed: join(folder, 'feed'),
    keyFolder,
    lines,
    now: NOW,
    keys: ringOf([keyFolder]),
    say: (line) => void lines.push(line),
    warn: (line) => void lines.push(line),
    write: writeFile,
  };
}

export function ringOf(
  folders: readonly string[],
  passphrases: Passphrases = { given: 'a passphrase', ask: undefined },
): Desk['keys'] {
  return keyRing({ folders, passphrases, write: writeFile, cost: CHEAP });
}

/** The same desk on another day. */
export function on(desk: TestDesk, now: Date): TestDesk {
  return { ...desk, now };
}

/** Writes until so many files are written, then dies while it writes the next one. */
export function dyingAfter(files: number): WriteFile {
  let written = 0;
  return (path, contents, options) => {
    if (written++ >= files) {
      if (existsSync(join(path, '..'))) writeFileSync(join(path, '..', `${UNFINISHED}0-x`), 'half of i');
      throw new Error('the power went out');
    }
    writeFile(path, contents, options);
  };
}

const EXAMPLES: Pack['examples'] = [
  { language: 'en', flag: 'no-experience', text: 'Hiring now, no experience needed', expect: 'match' },
  { language: 'en', flag: 'no-experience', text: 'Hiring a nurse', expect: 'ignore' },
];

/** The small pack in some version, with whatever else is to be different. */
export function candidate(version: string, changes: Partial<Pack> = {}): Candidate {
  const made: Pack = {
    ...smallPack,
    version,
    published: version.split('.').slice(0, 3).join('-'),
    examples: EXAMPLES,
    ...changes,
  };
  return { json: JSON.stringify(made), examples: made.examples };
}

const LURE = 'Hiring typing staff in Sihanoukville, $2,500/month, free ticket, telegram only';
const HONEST = 'Hiring a nurse, call our office';
const posts: readonly CorpusPost[] = (['open', 'held-back'] as const).flatMap((half) => [
  { id: `lure-${half}`, label: 'lure', lang: 'en', text: LURE, half } as const,
  { id: `honest-${half}`, label: 'legit_job', lang: 'en', text: HONEST, half } as const,
]);
const most = { warned: 0.1, danger: 0.1 };

/** Two lures and two honest ads; the small pack finds the lures. */
export const yardstick: Yardstick = {
  posts,
  floor: {
    lure: { warned: 0.5, danger: 0 },
    legit_job: most,
    awareness: most,
    other: most,
    disguised: 1,
  },
};

/** Publishes the small pack in some version. */
export function publishPack(desk: Desk, version: string, changes: Partial<Pack> = {}): Promise<void> {
  return pack(desk, {
    build: () => candidate(version, changes),
    yardstick: () => yardstick,
    mode: 'publish',
  });
}

/** The version of the pack that a client would install which trusts the first root and reads the folder as it is now. */
export async function installed(desk: Pick<TestDesk, 'feed' | 'now'>, root = '1.root.json'): Promise<string> {
  const pack = await walk(readFileSync(join(desk.feed, root), 'utf8'), {
    now: desk.now,
    say: () => {},
    warn: () => {},
    read: async (path) => {
      const file = join(desk.feed, path);
      return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
    },
  });
  return pack.version;
}

/** All files below a folder with their contents' hashes. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hashOf = (name: string) => createHash('sha256').update(readFileSync(name)).digest('hex');
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(name)]));
}
