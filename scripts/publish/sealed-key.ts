import { createCipheriv, createPrivateKey, type KeyObject, randomBytes, scryptSync } from 'node:crypto';
import { identifier, integer, octets, sequence } from './der';

/** What a guess at a passphrase costs: scrypt's N (memory, a power of 2), r and p (RFC 7914). */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 16 MB and a quarter of a second a guess. OpenSSL opens nothing that needs more than 32 MB, so time is added by `p` (as OWASP lists it). */
export const COST: ScryptCost = { N: 2 ** 14, r: 8, p: 5 };

const PBES2 = identifier('2a864886f70d01050d');
const SCRYPT = identifier('2b06010401da47040b');
const AES_256_CBC = identifier('60864801650304012a');

/**
 * A private key as an encrypted PKCS#8 file in PEM (RFC 5958; PBES2 with scrypt, RFC 7914, section 7). Written here since Node's own export
 * derives the file's key with 2,048 rounds of PBKDF2 and takes no cost. Node and `openssl pkey` open it.
 */
export function seal(key: KeyObject, passphrase: string, cost: ScryptCost = COST): string {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', scryptSync(passphrase, salt, 32, cost), iv);
  const data = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()]);
  const derivation = sequence(
    SCRYPT,
    sequence(octets(salt), integer(cost.N), integer(cost.r), integer(cost.p)),
  );
  const file = sequence(
    sequence(PBES2, sequence(derivation, sequence(AES_256_CBC, octets(iv)))),
    octets(data),
  );
  const lines = file.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${lines.join('\n')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
}

/** The key in an encrypted file, or nothing when the passphrase is another one or the file is broken. */
export function unseal(pem: string, passphrase: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: pem, passphrase });
  } catch {
    return undefined; // OpenSSL can't tell a wrong passphrase from a broken file
  }
}
