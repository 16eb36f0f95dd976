import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox, type InstalledBrowser, type Search } from './find';

export type Say = (sentence: string) => void;

const FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/** How this computer can come by a browser that it doesn't have. */
export type Source = 'apt' | 'playwright' | 'person';

interface System {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** `ID` of /etc/os-release: `debian`. */
  readonly distribution: string | undefined;
}

/** apt only on Debian itself: Ubuntu's packages of both names only point to a snap. */
export function sourceOf(
  browser: 'chromium' | 'firefox',
  { platform, isRoot, distribution }: System,
): Source {
  if (platform === 'linux' && isRoot && distribution === 'debian') return 'apt';
  return browser === 'chromium' ? 'playwright' : 'person';
}

/** A Chromium that takes our extension: one that is installed, or one that is got now. Throws a sentence that says what to install. */
export async function getChromium(say: Say): Promise<InstalledBrowser> {
  const search = findChromium();
  if (search.found) return search.found;
  if (process.env.CHROMIUM_PATH) throw new Error(search.passedOver.join('\n'));
  for (const sentence of search.passedOver) say(sentence);
  if (sourceOf('chromium', thisSystem()) === 'apt') await aptInstall(['chromium', ...FONTS], say);
  else await downloadChromium(say);
  return foundNow(
    findChromium(),
    'Chromium could not be had. Install Chromium or Chrome for Testing, or set CHROMIUM_PATH.',
  );
}

/** A Firefox of 140 or newer: one that is installed, or Debian's. Throws a sentence that says what to install. */
export async function getFirefox(say: Say): Promise<InstalledBrowser> {
  const search = findFirefox();
  if (search.found) return search.found;
  if (process.env.FIREFOX_PATH) throw new Error(search.passedOver.join('\n'));
  for (const sentence of search.passedOver) say(sentence);
  if (sourceOf('firefox', thisSystem()) === 'apt') await aptInstall(['firefox-esr', ...FONTS], say);
  return foundNow(
    findFirefox(),
    'Firefox could not be found. Install Firefox 140 or newer from https://www.mozilla.org/firefox, or set FIREFOX_PATH.',
  );
}

/** Letters of all our languages for screenshots, where that can be had without asking. Without them everything still works. */
export async function getFonts(say: Say): Promise<void> {
  if (sourceOf('chromium', thisSystem()) !== 'apt') return;
  const missing = FONTS.filter((name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0);
  if (missing.length === 0) return;
  await aptInstall(missing, say).catch((error: Error) =>
    say(`${error.message} Screenshots may show empty boxes.`),
  );
}

function foundNow({ found, passedOver }: Search, sentence: string): InstalledBrowser {
  if (found === undefined) throw new Error([...passedOver, sentence].join('\n'));
  return found;
}

async function aptInstall(packages: readonly string[], say: Say): Promise<void> {
  say(`Installing ${packages.join(', ')} with apt-get (about half a minute) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', [...wait, 'update', '-q'], env);
  await run('apt-get', [...wait, 'install', '-y', '-q', '--no-install-recommends', ...packages], env);
}

async function downloadChromium(say: Say): Promise<void> {
  say('Downloading Chromium with Playwright (about 170 MB) …');
  await run(
    process.execPath,
    [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'],
    process.env,
  );
}

/** Runs a program to its end; its words are shown only when it fails. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    const failed = (why: string) =>
      reject(new Error(`${words.trim()}\n${[program, ...args].join(' ')} ${why}.`));
    child.on('error', (error) => failed(`could not be started: ${error.message}`));
    child.on('close', (code) => (code === 0 ? resolve() : failed(`ended with ${code}`)));
  });
}

function thisSystem(): System {
  return { platform: process.platform, isRoot: process.getuid?.() === 0, distribution: distribution() };
}

function distribution(): string | undefined {
  try {
    return /^ID="?(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined; // not Linux
  }
}
