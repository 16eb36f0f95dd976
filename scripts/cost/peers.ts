import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arm } from './run';

/** Where others' extensions are unpacked. They are measured, never shipped. */
const FOLDER = join('.output', 'peers');

interface Peer {
  readonly name: string;
  /** Unpacks it into an empty folder; gives the extension's own folder there. */
  readonly unpack: (into: string) => string;
}

/** Extensions of others that a browser can be given here, and a sentence for each that can't be had. */
export interface Peers {
  readonly arms: readonly Arm[];
  readonly missing: readonly string[];
}

/** Version 3 of the manifest, which Chromium asks for: Debian has no such extension, npm has two. */
const IN_CHROMIUM: readonly Peer[] = [
  {
    name: 'autoconsent 16.23',
    unpack: (into) => join(fromNpm('@duckduckgo/autoconsent@16.23.0', into), 'dist', 'addon-mv3'),
  },
  {
    name: 'Dark Reader 4.9',
    unpack: (into) => wrapDarkReader(fromNpm('darkreader@4.9.133', into)),
  },
];

/** Debian's own: what people install with their system. */
const IN_FIREFOX: readonly Peer[] = [
  { name: 'uBlock Origin', unpack: (into) => fromDebian('webext-ublock-origin-firefox', into) },
  { name: 'Privacy Badger', unpack: (into) => fromDebian('webext-privacy-badger', into) },
];

export function peersFor(browser: 'chromium' | 'firefox'): Peers {
  const arms: Arm[] = [];
  const missing: string[] = [];
  for (const { name, unpack } of browser === 'chromium' ? IN_CHROMIUM : IN_FIREFOX) {
    const into = join(process.cwd(), FOLDER, name.replaceAll(/\W+/g, '-').toLowerCase());
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    try {
      arms.push({ name, is: 'peer', folder: unpack(into) });
    } catch (error) {
      missing.push(`${name} is not measured: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { arms, missing };
}

function fromNpm(name: string, into: string): string {
  run('npm', ['pack', name, '--silent'], into);
  run('tar', ['xzf', onlyFile(into, '.tgz')], into);
  return join(into, 'package');
}

/** The library that Dark Reader the extension is built of, switched on as that does it. */
function wrapDarkReader(library: string): string {
  const extension = join(library, 'extension');
  mkdirSync(extension);
  cpSync(join(library, 'darkreader.js'), join(extension, 'darkreader.js'));
  writeFileSync(join(extension, 'enable.js'), 'DarkReader.setFetchMethod(fetch); DarkReader.enable({});\n');
  const manifest = {
    manifest_version: 3,
    name: 'Dark Reader',
    version: '4.9',
    content_scripts: [
      { matches: ['https://*/*'], js: ['darkreader.js', 'enable.js'], run_at: 'document_idle' },
    ],
  };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  return extension;
}

function fromDebian(name: string, into: string): string {
  run('apt-get', ['download', '-q', name], into);
  run('dpkg-deb', ['-x', onlyFile(into, '.deb'), 'package'], into);
  const manifest = readdirSync(into, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('manifest.json'),
  );
  if (manifest === undefined) throw new Error(`the package ${name} holds no extension.`);
  return join(into, manifest, '..');
}

function onlyFile(folder: string, ending: string): string {
  const found = readdirSync(folder).find((name) => name.endsWith(ending));
  if (found === undefined) throw new Error(`no ${ending} came.`);
  return found;
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (error) throw new Error(`${program} is not there.`);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr.trim().split('\n').at(-1)}`);
}
