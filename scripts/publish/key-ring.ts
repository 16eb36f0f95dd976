import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPassphrase, type Passphrases } from './passphrases';
import { Refusal } from './refusal';
import type { Role } from './roles';
import { type ScryptCost, seal, unseal } from './sealed-key';
import { makeKey, type SigningKey, signingKey } from './signing-key';
import type { WriteFile } from './write-file';

export interface KeyRing {
  /** Opens so many of a role's keys. @throws Refusal when too few files are there, or none of the passphrases opens them. */
  readonly open: (role: Role, ids: readonly string[], count: number) => Promise<readonly SigningKey[]>;
  /** Opens a role's keys as far as their files are there. */
  readonly openPresent: (role: Role, ids: readonly string[]) => Promise<readonly SigningKey[]>;
  /** Makes keys for a role and writes each into a file of its own, in the first folder. */
  readonly make: (role: Role, count: number) => Promise<readonly SigningKey[]>;
}

interface Places {
  /** Where key files are looked for. */
  readonly folders: readonly string[];
  readonly passphrases: Passphrases;
  readonly write: WriteFile;
  /** Lower in tests only. */
  readonly cost?: ScryptCost;
}

const TRIES = 3;

/** The file of a key: its name says which key it holds, so none needs to be opened to be found. */
export function keyFile(role: Role, id: string): string {
  return `${role}-${id.slice(0, 8)}.pem`;
}

export function keyRing({ folders, passphrases, write, cost }: Places): KeyRing {
  const opened = new Set<string>(); // passphrases that opened a file in this run
  let lastMade: string | undefined;

  const find = (role: Role, id: string) =>
    folders.map((folder) => join(folder, keyFile(role, id))).find((path) => existsSync(path));

  const openFile = async (path: string, id: string): Promise<SigningKey> => {
    const pem = readFileSync(path, 'utf8');
    const attempt = (passphrase: string) => {
      const privateKey = unseal(pem, passphrase);
      const key = privateKey && signingKey(privateKey);
      if (key?.id !== id) return undefined;
      opened.add(passphrase);
      return key;
    };
    for (const known of new Set([
      ...opened,
      ...(passphrases.given === undefined ? [] : [passphrases.given]),
    ])) {
      const key = attempt(known);
      if (key) return key;
    }
    for (let tries = 0; passphrases.ask && tries < TRIES; tries++) {
      const key = attempt(await passphrases.ask(`Passphrase for ${path}: `));
      if (key) return key;
    }
    if (passphrases.given === undefined && !passphrases.ask)
      throw new Refusal(`${path} needs its passphrase: set PUBLISH_PASSPHRASE, or run this at a keyboard.`);
    throw new Refusal(
      `${path} does not open: the passphrase is another one, or the file is broken. Nothing was changed.`,
    );
  };

  const openPresent = async (role: Role, ids: readonly string[], most = ids.length) => {
    const keys: SigningKey[] = [];
    for (const id of ids) {
      const path = find(role, id);
      if (path !== undefined && keys.length < most) keys.push(await openFile(path, id));
    }
    return keys;
  };

  return {
    openPresent: (role, ids) => openPresent(role, ids),
    open: async (role, ids, count) => {
      const missing = ids.filter((id) => find(role, id) === undefined);
      if (ids.length - missing.length < count)
        throw new Refusal(
          `This needs ${count} ${role} ${count === 1 ? 'key' : 'keys'}, and ${missing.map((id) => keyFile(role, id)).join(', ')} ` +
            `${missing.length === 1 ? 'is' : 'are'} not in ${folders.join(' or ')}. Bring the file, or name its folder too: --keys FOLDER. Nothing was changed.`,
        );
      return openPresent(role, ids, count);
    },
    make: async (role, count) => {
      const [folder = '.'] = folders;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const made: SigningKey[] = [];
      for (let number = 1; number <= count; number++) {
        const key = makeKey();
        const name = keyFile(role, key.id);
        lastMade = await newPassphrase(passphrases, `the key ${name}`, lastMade);
        opened.add(lastMade);
        write(join(folder, name), seal(key.privateKey, lastMade, cost), { mode: 0o600 });
        made.push(key);
      }
      return made;
    },
  };
}
