/** `pbkdf2-sha256$600000$salt$hash`: how many rounds, then salt and hash in Base64. More rounds than seven digits allow would keep a person waiting. */
export const PIN_HASH = /^pbkdf2-sha256\$([1-9]\d{4,6})\$([A-Za-z0-9+/]{16,88}={0,2})\$([A-Za-z0-9+/]{43}=)$/;

/**
 * Whether a PIN is the one that a hash was made of. PBKDF2, since browsers bring no slower hash along; a few digits are guessed
 * quickly all the same by whoever can read the policy: a PIN keeps hands off, it is no safe.
 * @param hash as `PIN_HASH` says; another one fits no PIN
 */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [, rounds, salt = '', wanted] = PIN_HASH.exec(hash) ?? [];
  if (wanted === undefined) return false;
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey(
    'raw',
    new TextEncoder().encode(pin.normalize('NFKC').trim()),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: Number(rounds) },
    key,
    256,
  );
  return toBase64(bits) === wanted;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function toBase64(bits: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bits)));
}
