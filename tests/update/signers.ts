import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Key, Signature } from '@tufjs/models';
import { canonical } from '../../lib/update/canonical';

/** Somebody who holds a private key. */
export interface Signer {
  readonly key: Key;
  readonly sign: (bytes: Buffer) => Signature;
}

export function makeSigner(): Signer {
  return signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

/** The same private key under another id: one more field in the key, and its id is another. */
export function underAnotherId(privateKey: KeyObject): Signer {
  return signerOf(privateKey, { comment: 'the same again' });
}

export function makePrivateKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

export function signerOf(privateKey: KeyObject, more: Record<string, string> = {}): Signer {
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const json = { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: pem }, ...more };
  const keyID = createHash('sha256').update(canonical(json)).digest('hex');
  return {
    key: new Key({
      keyID,
      keyType: json.keytype,
      scheme: json.scheme,
      keyVal: json.keyval,
      unrecognizedFields: more,
    }),
    sign: (bytes) => new Signature({ keyID, sig: sign('sha256', bytes, privateKey).toString('hex') }),
  };
}
