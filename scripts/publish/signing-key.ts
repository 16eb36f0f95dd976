import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Key, Signature } from '@tufjs/models';
import { canonical } from '../../lib/update';

/** A private key in memory, with what the world knows of it. */
export interface SigningKey {
  readonly id: string;
  readonly publicKey: Key;
  readonly privateKey: KeyObject;
}

/** A new ECDSA P-256 key: the kind that every supported browser verifies. */
export function makeKey(): SigningKey {
  return signingKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

export function signingKey(privateKey: KeyObject): SigningKey {
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const publicKey = new Key({
    keyID: keyIdOf({ keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', pem }),
    keyType: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    keyVal: { public: pem },
  });
  return { id: publicKey.keyID, publicKey, privateKey };
}

/** The SHA-256 of a key's canonical JSON, as the framework names keys. */
export function keyIdOf({
  keytype,
  scheme,
  pem,
}: {
  readonly keytype: string;
  readonly scheme: string;
  readonly pem: string;
}): string {
  return createHash('sha256')
    .update(canonical({ keytype, keyval: { public: pem }, scheme }))
    .digest('hex');
}

export function signatureBy({ id, privateKey }: SigningKey, bytes: Buffer): Signature {
  return new Signature({ keyID: id, sig: sign('sha256', bytes, privateKey).toString('hex') });
}
