import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InstalledBrowser } from './find';
import { extensionControls } from './firefox-extension';
import { type FirefoxTabs, firefoxTabs } from './firefox-tabs';
import { FIREFOX_HOST, firefoxIdOf } from './ids';
import { connectMarionette } from './marionette';
import { makeProfile, removerOf } from './profile';
import type { BrowserSession, LaunchOptions } from './session';

/** Starts Firefox with the extension in a profile of its own, which is gone when the session closes. */
export async function launchFirefox(
  program: InstalledBrowser,
  options: LaunchOptions,
): Promise<BrowserSession> {
  const id = firefoxIdOf(options.extension);
  const { tabs, downloads, closed, close } = await startFirefox(program, { ...options, id });
  try {
    const extension = extensionControls(tabs, id);
    await extension.install(options.extension);
    return {
      browser: 'firefox',
      name: program.name,
      extensionOrigin: `moz-extension://${FIREFOX_HOST}`,
      downloads,
      tab: tabs.first,
      openBehind: tabs.openBehind,
      ...extension,
      closed,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface StartedFirefox {
  readonly tabs: FirefoxTabs;
  readonly downloads: string;
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Starts Firefox in a profile of its own, without an extension.
 * @param options.id of the extension whose pages get the host that tests know
 */
export async function startFirefox(
  program: InstalledBrowser,
  options: Omit<LaunchOptions, 'extension'> & { readonly id: string },
): Promise<StartedFirefox> {
  const profile = await makeProfile(profileFolder(program.path), {
    name: 'firefox',
    beginsWith: options.beginsWith,
  });
  const downloads = join(profile, 'saved');
  await writeFile(join(profile, 'user.js'), userPreferences(options.port, { downloads, id: options.id }));
  const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  if (options.display === 'headless') flags.push('--headless');
  const child = spawn(program.path, flags, { stdio: 'ignore' });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const removeProfile = removerOf(profile, () => child.kill('SIGKILL'));
  try {
    const marionette = await connectMarionette(await marionettePort(child, profile, program.name));
    const tabs = await firefoxTabs(marionette);
    return {
      tabs,
      downloads,
      closed,
      close: async () => {
        await tabs.quit().catch(() => child.kill()); // it may be gone already, closed by the person
        await closed;
        marionette.close();
        await options.keep?.(profile);
        await removeProfile();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await closed;
    await removeProfile();
    throw error;
  }
}

function userPreferences(port: number, { downloads, id }: { downloads: string; id: string }): string {
  const preferences = {
    'marionette.port': 0, // any free one; it is written into the profile
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_HOST }),
    'extensions.webextensions.keepStorageOnUninstall': true, // a temporary extension is removed when Firefox ends; see LaunchOptions.keep
    'extensions.webextOptionalPermissionPrompts': false, // an asked-for permission is granted, as if the person had agreed
    'browser.download.folderList': 2, // the folder named here
    'browser.download.dir': downloads,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    // Firefox's own first page costs half a second of processor time, and nobody sees it.
    'browser.startup.page': 0,
    'browser.newtabpage.enabled': false,
    'browser.newtab.preload': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.enabled': false,
    'intl.locale.requested': 'en-US',
    'intl.accept_languages': 'en-US, en',
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox writes the port into its profile once it listens. */
async function marionettePort(child: ChildProcess, profile: string, name: string): Promise<number> {
  let gone: string | undefined;
  child.once('error', (error) => (gone = error.message));
  child.once('exit', (code) => (gone = `it ended with ${code}`));
  const giveUp = Date.now() + 60_000;
  while (Date.now() < giveUp && gone === undefined) {
    const written = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (written !== '') return Number(written);
    await new Promise((next) => setTimeout(next, 30));
  }
  throw new Error(`${name} could not be started: ${gone ?? 'it did not answer within a minute'}.`);
}

/** A Firefox from a snap sees neither /tmp nor hidden folders, only its own. */
function profileFolder(program: string): string {
  const own = join(homedir(), 'snap', 'firefox', 'common');
  const isSnap =
    program.startsWith('/snap/') || readFileSync(program).subarray(0, 4_000).includes('/snap/bin/firefox');
  return isSnap && existsSync(own) ? own : tmpdir();
}
