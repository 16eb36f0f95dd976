import { sha256 } from '../../lib/storage';

/** SHA-256 of any number of texts, in hexadecimal. Where one text ends and the next begins counts. */
export function hashOf(...texts: readonly string[]): Promise<string> {
  return sha256(JSON.stringify(texts));
}
