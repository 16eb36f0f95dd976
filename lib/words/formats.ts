/** How one language writes numbers, days, spans of time, lists and countries. */
export interface Formats {
  number(n: number): string;
  /** A day, in words where the language prefers them. Takes a `Date` or an ISO text; a bare ISO day means that day everywhere. */
  date(when: Date | string): string;
  /** A moment to the second on this computer's clock, with its time zone: “21 Nov 2026, 17:00:00 GMT+7”. */
  moment(when: Date | string): string;
  list(items: readonly string[]): string;
  /** So many seconds: “30 seconds”. */
  seconds(n: number): string;
  /** “2 hours ago”, seen from `now`. */
  ago(when: Date | string, now: Date): string;
  /** Name of a country by its ISO code of two letters; the code itself where no name is known. */
  country(code: string): string;
}

/** As the browser knows it. `style` is how the language likes its days. */
export function browserFormats(locale: string, style: 'long' | 'medium'): Formats {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const inWords = (unit: Intl.RelativeTimeFormatUnit, n: number) =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(n, unit);
  return {
    number: (n) => numbers.format(n),
    date: (when) =>
      new Intl.DateTimeFormat(locale, { dateStyle: style, ...zoneOf(when) }).format(new Date(when)),
    moment: (when) => new Intl.DateTimeFormat(locale, momentOptions(style)).format(new Date(when)),
    list: (items) => new Intl.ListFormat(locale).format(items),
    seconds: (n) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(n),
    ago: (when, now) => {
      const [unit, n] = span(when, now);
      return inWords(unit, n);
    },
    country: (code) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code,
  };
}

const BARE_DAY = /^\d{4}-\d\d-\d\d$/;

/** In which time zone a day is meant. */
export function zoneOf(when: Date | string): { readonly timeZone?: 'UTC' } {
  return typeof when === 'string' && BARE_DAY.test(when) ? { timeZone: 'UTC' } : {};
}

/** As a `dateStyle`, taken apart: browsers don't name the time zone beside a style. */
function momentOptions(style: 'long' | 'medium'): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  };
}

export const SPANS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
export type Span = (typeof SPANS)[number];

/** Milliseconds of each unit, largest first. */
const UNITS = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long it is from `now` to `when`, in the largest unit that fits; negative for what has passed. Below a minute: 0 seconds. */
export function span(when: Date | string, now: Date): readonly [Span, number] {
  const passed = new Date(when).getTime() - now.getTime();
  const fitting = UNITS.find(([, ms]) => Math.abs(passed) >= ms);
  return fitting ? [fitting[0], Math.trunc(passed / fitting[1])] : ['second', 0];
}
