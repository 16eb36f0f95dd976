import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productFolder } from '../../scripts/steps/build-extension';
import { BROWSER } from './stage';

export interface OwnCopy {
  readonly folder: string;
  readonly id: string;
  readonly remove: () => void;
}

/** A copy of the built extension under an id of its own: a policy for it reaches no other browser that tests the extension meanwhile. */
export function copyWithOwnId(): OwnCopy {
  const folder = mkdtempSync(join(tmpdir(), 'job-red-flags-own-id-'));
  cpSync(productFolder(BROWSER === 'firefox' ? 'firefox' : 'chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const id = BROWSER === 'firefox' ? nameFirefox(manifest) : keyChromium(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return { folder, id, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function nameFirefox(manifest: { browser_specific_settings: { gecko: { id: string } } }): string {
  const { gecko } = manifest.browser_specific_settings;
  gecko.id = `policy-${randomUUID()}@example.org`;
  return gecko.id;
}

/** Chromium's id is the start of the key's SHA-256, written with the letters a to p. */
function keyChromium(manifest: { key?: string }): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  manifest.key = key.toString('base64');
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
