/**
 * A JSON value in the one form that is hashed and signed: keys in order, no spaces, only `"` and `\` escaped.
 * Source: OLPC's Canonical JSON, which The Update Framework uses.
 * @throws on numbers that are not whole, which that form does not know.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&')}"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${canonical(key)}:${canonical(each)}`).join(',')}}`;
  }
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  throw new Error(`${String(value)} has no canonical form`);
}
