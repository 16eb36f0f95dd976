import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium, findFirefox } from '../../scripts/browsers';
import { BROWSER } from './stage';

/** Puts policies where an administrator does on Linux: folders of the whole machine, so each test takes away what it put there. */

/** Of the programs by the name that they give themselves, the most exact first. */
const CHROMIUM_FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^Google Chrome for Testing/, '/etc/opt/chrome_for_testing/policies/managed'],
  [/^Google Chrome/, '/etc/opt/chrome/policies/managed'],
  [/^Microsoft Edge/, '/etc/opt/edge/policies/managed'],
  [/^Chromium/, '/etc/chromium/policies/managed'],
];
const FIREFOX_FILE = '/etc/firefox/policies/policies.json';

export interface PolicyFile {
  /** Whatever it says stands in the file from now on; what is no text is written as JSON for this extension. */
  readonly write: (policy: string | Readonly<Record<string, unknown>>) => void;
  readonly remove: () => void;
}

/** Why no policy can be tried on this machine, in a sentence; nothing when one can. */
export function whyNoPolicies(): string | undefined {
  if (process.platform !== 'linux')
    return `this test knows the folders for policies of Linux, not of ${process.platform}`;
  const file = policyPath('for-a-test');
  if (file === undefined) return 'no browser was found whose folder for policies is known';
  if (BROWSER === 'firefox' && existsSync(file)) return `${file} is there already, and is left alone`;
  const folder = nearest(dirname(file));
  try {
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch {
    return `${folder} may not be written to; policies are tried where the tests run as root`;
  }
}

/** The policy file of an extension. Whatever was put there is gone when `remove` was called or this process has ended. */
export function policyFile(extensionId: string): PolicyFile {
  const path = policyPath(extensionId);
  if (path === undefined) throw new Error('There is no known place for policies.');
  let first: string | undefined;
  const remove = () => {
    rmSync(path, { force: true });
    if (first) rmSync(first, { recursive: true, force: true });
    first = undefined;
    process.off('exit', remove);
  };
  return {
    write(policy) {
      const made = mkdirSync(dirname(path), { recursive: true });
      first ??= made;
      process.once('exit', remove);
      writeFileSync(path, typeof policy === 'string' ? policy : JSON.stringify(wrap(policy, extensionId)));
    },
    remove,
  };
}

function wrap(policy: Readonly<Record<string, unknown>>, id: string): object {
  return BROWSER === 'firefox'
    ? { policies: { '3rdparty': { Extensions: { [id]: policy } } } }
    : { '3rdparty': { extensions: { [id]: policy } } };
}

function policyPath(extensionId: string): string | undefined {
  if (BROWSER === 'firefox') return findFirefox().found && FIREFOX_FILE;
  const name = findChromium().found?.name ?? '';
  const folder = CHROMIUM_FOLDERS.find(([program]) => program.test(name))?.[1];
  return folder && join(folder, `job-red-flags-${extensionId}.json`);
}

/** The folder itself, or the lowest one above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}
