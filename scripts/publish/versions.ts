/** Compares two pack versions (2026.11.22, 2026.11.22.2): below 0 when the first is the older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 1) - (right[part] ?? 1); // the first of a day has no fourth part
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The lowest version that is higher than another one and no older than a day (2026-11-22). */
export function versionAfter(last: string, day: string): string {
  const today = day.replaceAll('-', '.');
  if (compareVersions(today, last) > 0) return today;
  const [year, month, date, count = '1'] = last.split('.');
  return `${year}.${month}.${date}.${Number(count) + 1}`;
}

/** The day of a moment, in UTC: 2026-11-22. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
