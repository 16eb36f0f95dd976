import { sha256 } from '../storage';
import { canonical } from './canonical';
import type { Key } from './metadata';
import { UpdateError } from './update-error';

/** How every ECDSA P-256 public key begins that is written as SPKI with a whole point: then each key has one form only. */
const P256_START = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';
const P256_LENGTH = 91;

/**
 * Makes sure that each key stands under its own id, and under one only: a key under two ids would count as two signers.
 * `@freedomofpress/tuf-browser` 0.1.8 accepts both.
 * @throws UpdateError `untrusted`
 */
export async function checkKeys(keys: Readonly<Record<string, Key>>): Promise<void> {
  const points = new Set<string>();
  for (const [id, key] of Object.entries(keys)) {
    const trueId = await sha256(canonical(key));
    if (id !== trueId) throw new UpdateError('untrusted', `a key is named ${id} but is ${trueId}`);
    const point = hexOf(key.keyval.public);
    if (!point.startsWith(P256_START) || point.length !== 2 * P256_LENGTH)
      throw new UpdateError('untrusted', `key ${id} is not a P-256 key in its usual form`);
    if (points.has(point)) throw new UpdateError('untrusted', `key ${id} stands there under two ids`);
    points.add(point);
  }
}

function hexOf(pem: string): string {
  const [, base64 = ''] =
    /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(pem) ?? [];
  try {
    const bytes = atob(base64.replace(/\s/g, ''));
    return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  } catch {
    return '';
  }
}
