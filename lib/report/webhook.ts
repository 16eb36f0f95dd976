import type { ReadyReport } from './evidence/fields';
import type { FrozenBody } from './openrosa/multipart';

/** The body of a webhook's POST: the report's fields, and its files in base64. `docs/reports-guide.md` is its contract. */
export function webhookBody({ fields, files }: ReadyReport): FrozenBody {
  const content = {
    ...fields,
    files: files.map(({ name, type, bytes }) => ({ name, type, base64: base64(bytes) })),
  };
  const body = new TextEncoder().encode(JSON.stringify(content));
  return { contentType: 'application/json', body };
}

/** In steps: a call with a million arguments overflows the stack. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
