import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isSign, type Verdict } from '../../lib/detect';
import type { WeekNumbers } from '../../lib/messages';
import type { Settings } from '../../lib/settings';

/** The key in `storage.local`: how many posts, warnings and reports each week had. No word, address or time of any of them. */
const NUMBERS_KEY = 'numbers';

/** Half a year: enough to see whether it grows. */
const MOST_WEEKS = 26;
/** While somebody scrolls, one write in so many milliseconds; a stopped background loses what came after the last one. */
const BETWEEN_WRITES = 5_000;

const amount = z.int().check(z.gte(0));
const weekSchema = z.object({
  read: amount,
  warnings: amount,
  reports: amount,
  families: z.record(z.string(), amount),
});
const storedSchema = z.object({
  version: z.literal(1),
  /** By the week's Monday, as an ISO day. */
  weeks: z.record(z.iso.date(), weekSchema),
});
type Counts = z.infer<typeof weekSchema>;
type Weeks = Readonly<Record<string, Counts>>;

const NOTHING: Counts = { read: 0, warnings: 0, reports: 0, families: {} };

let waiting: Weeks = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let turn: Promise<void> = Promise.resolve();

/** Whether to count here: nowhere where the next person, or whoever shares this computer, could draw conclusions. */
export function mayCount(bench: {
  readonly settings: Pick<Settings, 'sharedComputer'>;
  readonly inPrivate: boolean;
}): boolean {
  return !bench.inPrivate && !bench.settings.sharedComputer.value;
}

/** Counts posts that were read for the first time, and the warnings among them: each once under every family it showed. */
export function countVerdicts(verdicts: readonly Verdict[]): void {
  const families: Record<string, number> = {};
  let warnings = 0;
  for (const { level, flags } of verdicts) {
    const shown = level === 'none' ? [] : flags.filter(({ family, weight }) => weight > 0 && isSign(family));
    if (shown.length > 0) warnings++;
    for (const family of new Set(shown.map((flag) => flag.family)))
      families[family] = (families[family] ?? 0) + 1;
  }
  count({ ...NOTHING, read: verdicts.length, warnings, families });
}

/** Counts a report that was kept, or takes back one that was undone. */
export function countReport(change: 1 | -1): void {
  count({ ...NOTHING, reports: change });
}

/** What was counted, newest week first. Never throws: numbers that can't be read are none. */
export async function readNumbers(): Promise<readonly WeekNumbers[]> {
  await flush();
  const weeks = await readWeeks().catch(() => ({}));
  return Object.entries(weeks)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([week, counts]) => ({ week, ...counts }));
}

/** Deletes all that was counted. */
export async function forgetNumbers(): Promise<void> {
  await flush();
  await browser.storage.local.remove(NUMBERS_KEY);
}

function count(more: Counts): void {
  const week = mondayOf(new Date());
  waiting = { ...waiting, [week]: sum(waiting[week] ?? NOTHING, more) };
  if (timer === undefined) beginWriting();
}

/** At once, and then what has come together meanwhile. */
function beginWriting(): void {
  void flush();
  timer = setTimeout(() => {
    timer = undefined;
    if (Object.keys(waiting).length > 0) beginWriting();
  }, BETWEEN_WRITES);
}

function flush(): Promise<void> {
  turn = turn.then(async () => {
    const fresh = Object.entries(waiting);
    if (fresh.length === 0) return;
    waiting = {};
    try {
      const weeks = { ...(await readWeeks()) };
      for (const [week, counts] of fresh) {
        const { reports, ...rest } = sum(weeks[week] ?? NOTHING, counts);
        weeks[week] = { ...rest, reports: Math.max(0, reports) }; // one of last week may be taken back in this
      }
      const kept = Object.entries(weeks)
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, MOST_WEEKS);
      await browser.storage.local.set({ [NUMBERS_KEY]: { version: 1, weeks: Object.fromEntries(kept) } });
    } catch (cause) {
      console.warn('Job Red Flags: the numbers could not be kept', cause); // a few counts less harm nobody
    }
  });
  return turn;
}

async function readWeeks(): Promise<Weeks> {
  const { [NUMBERS_KEY]: stored } = await browser.storage.local.get(NUMBERS_KEY);
  return storedSchema.safeParse(stored).data?.weeks ?? {};
}

function sum(a: Counts, b: Counts): Counts {
  const families = { ...a.families };
  for (const [family, n] of Object.entries(b.families)) families[family] = (families[family] ?? 0) + n;
  return {
    read: a.read + b.read,
    warnings: a.warnings + b.warnings,
    reports: a.reports + b.reports,
    families,
  };
}

/** The Monday of a day's week, by this computer's calendar, as an ISO day. */
function mondayOf(day: Date): string {
  const monday = new Date(day.getFullYear(), day.getMonth(), day.getDate() - ((day.getDay() + 6) % 7));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${monday.getFullYear()}-${two(monday.getMonth() + 1)}-${two(monday.getDate())}`;
}
