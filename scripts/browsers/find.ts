import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export interface InstalledBrowser {
  readonly path: string;
  /** “Chromium 156.0.8078.79”. */
  readonly name: string;
}

/** What was found, and a sentence for each browser that is there but cannot be used. */
export interface Search {
  readonly found?: InstalledBrowser;
  readonly passedOver: readonly string[];
}

/** The computer, as far as finding a program depends on it; tests describe computers they don't run on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** What the program says to `--version`; undefined when it doesn't run. */
  readonly version: (path: string) => string | undefined;
  /** Where Playwright puts, or has put, its own Chromium. */
  readonly playwrightChromium: string;
}

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
];
const FIREFOX_NAMES = ['firefox', 'firefox-esr', 'firefox-developer-edition'];
/** Extensions.loadUnpacked came with Chromium 126; Firefox ESR 140 is the oldest we support. */
const OLDEST = { chromium: 126, firefox: 140 };

/** An installed Chromium, Chrome for Testing or Edge; `CHROMIUM_PATH` wins and may name any of the family. */
export function findChromium(machine: Machine = thisMachine()): Search {
  return find(machine, {
    named: machine.env.CHROMIUM_PATH,
    variable: 'CHROMIUM_PATH',
    places: [
      ...onPath(machine, CHROMIUM_NAMES.slice(0, 2)),
      machine.playwrightChromium,
      ...chromiumPlaces(machine),
      ...onPath(machine, CHROMIUM_NAMES.slice(2)),
    ],
    oldest: OLDEST.chromium,
    complaint: (name) =>
      /^Google Chrome(?! for Testing)/.test(name)
        ? `${name} is installed, but since version 137 Google Chrome ignores --load-extension, so it is left alone (CHROMIUM_PATH can name it all the same).`
        : undefined,
  });
}

/** An installed Firefox; `FIREFOX_PATH` wins. */
export function findFirefox(machine: Machine = thisMachine()): Search {
  return find(machine, {
    named: machine.env.FIREFOX_PATH,
    variable: 'FIREFOX_PATH',
    places: [...onPath(machine, FIREFOX_NAMES), ...firefoxPlaces(machine)],
    oldest: OLDEST.firefox,
    complaint: () => undefined,
  });
}

interface Wanted {
  readonly named: string | undefined;
  readonly variable: string;
  readonly places: readonly string[];
  readonly oldest: number;
  /** Why a browser of this name is not used unless the person names it. */
  readonly complaint: (name: string) => string | undefined;
}

function find(machine: Machine, wanted: Wanted): Search {
  const passedOver: string[] = [];
  if (wanted.named) {
    const named = look(machine, wanted.named);
    if (named && majorOf(named) >= wanted.oldest) return { found: named, passedOver };
    passedOver.push(
      named
        ? `${wanted.variable} names ${named.name}; version ${wanted.oldest} or newer is needed.`
        : `${wanted.variable} names ${wanted.named}, which is not a browser that runs.`,
    );
    return { passedOver };
  }
  for (const place of new Set(wanted.places)) {
    const candidate = look(machine, place);
    if (candidate === undefined) continue;
    const complaint =
      wanted.complaint(candidate.name) ??
      (majorOf(candidate) < wanted.oldest
        ? `${candidate.name} (${place}) is too old: version ${wanted.oldest} or newer is needed.`
        : undefined);
    if (complaint === undefined) return { found: candidate, passedOver };
    passedOver.push(complaint);
  }
  return { passedOver: [...new Set(passedOver)] };
}

function look(machine: Machine, path: string): InstalledBrowser | undefined {
  if (!machine.exists(path)) return undefined;
  const version = machine.version(path);
  return version === undefined ? undefined : { path, name: version };
}

function majorOf({ name }: InstalledBrowser): number {
  const version = /\b(\d+)\.\d+/.exec(name);
  return version?.[1] === undefined ? Number.POSITIVE_INFINITY : Number(version[1]); // Windows doesn't tell
}

function onPath({ platform, env }: Machine, names: readonly string[]): string[] {
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function chromiumPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return inApplications(env, [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
  }
  if (platform === 'win32') {
    return inProgramFiles(env, [
      'Chromium/Application/chrome.exe',
      'Google/Chrome for Testing/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Google/Chrome/Application/chrome.exe',
    ]);
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
}

function firefoxPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return inApplications(env, ['Firefox.app/Contents/MacOS/firefox']);
  if (platform === 'win32') return inProgramFiles(env, ['Mozilla Firefox/firefox.exe']);
  return ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox', '/opt/firefox/firefox'];
}

function inApplications(env: Machine['env'], apps: readonly string[]): string[] {
  const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
  return apps.flatMap((app) => folders.map((folder) => `${folder}/${app}`));
}

function inProgramFiles(env: Machine['env'], programs: readonly string[]): string[] {
  const folders = [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']].filter(
    (folder) => folder !== undefined,
  );
  return programs.flatMap((program) => folders.map((folder) => `${folder}/${program}`));
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    version: process.platform === 'win32' ? nameByFolder : askVersion,
    playwrightChromium: chromium.executablePath(),
  };
}

function askVersion(path: string): string | undefined {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const name = (stdout ?? '')
    .trim()
    .split('\n')
    .at(-1)
    ?.replace('Mozilla Firefox', 'Firefox')
    .replace(/ built on.*/, '');
  return status === 0 && name ? name : undefined;
}

/** On Windows `--version` opens a window, so the folder has to tell which browser it is. */
export function nameByFolder(path: string): string {
  const folder = path.replaceAll('\\', '/');
  if (folder.includes('Google/Chrome/')) return 'Google Chrome';
  if (folder.includes('Microsoft/Edge/')) return 'Microsoft Edge';
  return /firefox\.exe$/i.test(folder) ? 'Firefox' : 'Chromium';
}
