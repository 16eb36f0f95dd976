/** Whether the first version of a pack is newer than the second: days first, then which one of that day (`2026.11.22.2`). */
export function isNewer(first: string, second: string): boolean {
  const [ours, theirs] = [first, second].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 4; at++) {
    // The first of a day has no number of its own.
    const difference = (ours?.[at] ?? 1) - (theirs?.[at] ?? 1);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
