/**
 * Paths (`reports.hmtl`, `destinations[1].colour`) of what stands in `given` and not in `known`, which is the same value without the
 * keys that a schema doesn't name.
 */
export function unknownParts(given: unknown, known: unknown, path: string): readonly string[] {
  if (Array.isArray(given) && Array.isArray(known))
    return given.flatMap((entry, index) => unknownParts(entry, known[index], `${path}[${index}]`));
  if (!isObject(given) || !isObject(known)) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    Object.hasOwn(known, key) ? unknownParts(value, known[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
