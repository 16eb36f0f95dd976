/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  // A copy: the digest takes no view of memory that might be shared.
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
