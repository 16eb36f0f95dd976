/** Whether pages can read it as an address. A pattern alone lets some through that `new URL` throws at, in the middle of a page. */
export function isAddress(text: string): boolean {
  try {
    return new URL(text).href !== ''; // URL.canParse needs Chrome 120
  } catch {
    return false;
  }
}

/** Whether the calendar has this day, such as 2026-11-22. */
export function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

/** Whether it is a year, such as 2025, or a month of one, such as 2025-08. */
export function isYearOrMonth(time: string): boolean {
  return /^\d{4}(-\d{2})?$/.test(time) && isDay(`${time.length === 4 ? `${time}-01` : time}-01`);
}
