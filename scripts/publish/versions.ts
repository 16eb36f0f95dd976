import { isNewer } from '../../lib/update';

/** The lowest version that is higher than another one and no older than a day (2026-11-22). */
export function versionAfter(last: string, day: string): string {
  const today = day.replaceAll('-', '.');
  if (isNewer(today, last)) return today;
  const [year, month, date, count = '1'] = last.split('.');
  return `${year}.${month}.${date}.${Number(count) + 1}`;
}

/** The day of a moment, in UTC: 2026-11-22. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
