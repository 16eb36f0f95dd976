import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { forgetAllReports, sealOutbox } from '../../lib/report';
import { afterSession, forgetPerson, readSettings, SESSION_KEY, withinSession } from '../../lib/settings';
import { drainSoon, expectWork } from './outbox';
import { startTabsAnew } from './tabs';
import { whileAwake } from './while-awake';

/** Milliseconds without use after which a person is taken to have gone. */
const IDLE = 10 * 60_000;
const ALARM = 'shared-session';
/** How often somebody looks: a locked screen, and a computer that slept, tell nobody that ten minutes are over. Minutes. */
const EVERY = 5;
/** Nobody looked for so long only if the computer slept meanwhile, ten minutes of it at least. Milliseconds. */
const SLEPT = IDLE + EVERY * 60_000;

/** The key in `storage.session` that says that this run of the browser is known: the browser forgets it when it closes. */
const RUN_KEY = 'shared-run';
const runSchema = z.object({
  /** When the computer was last known to be awake, in milliseconds since 1970. */
  seenAt: z.number(),
  lockedAt: z.exactOptional(z.number()),
  /** Nobody has come since the last session ended. */
  empty: z.exactOptional(z.literal(true)),
});
type Run = z.infer<typeof runSchema>;

/**
 * `open`: somebody's things may be here. `ending`: they are being forgotten; written before anything else, so that whoever wakes next
 * goes on where the browser stopped us. Nothing: this computer was not shared when it was last looked at.
 */
type Session = 'open' | 'ending' | undefined;

/** What could not be forgotten is tried again so soon, in minutes; no browser wakes us earlier. */
const AGAIN = 0.5;
/** So often in a row a book that can't be sealed is left as it is: the browser may be slow. Then it is deleted with what waits in it. */
const PATIENCE = 2;

let settled: Promise<void> | undefined;
let failures = 0;
/** Sessions that ended since we woke. */
let ended = 0;

/**
 * Once what an earlier person should have taken along is forgotten, or could not be: wait for it before you answer anybody. One look at
 * each wake, at whatever event; never fails.
 */
export function sessionSettled(): Promise<void> {
  settled ??= outcomeOf(settle());
  return settled;
}

/** Whether an earlier person's things are still being forgotten: until that is done nobody may see the book, or put anything into it. */
export async function isEnding(): Promise<boolean> {
  return (await browser.storage.local.get(SESSION_KEY))[SESSION_KEY] === ('ending' satisfies Session);
}

/** The person says that they have finished. @returns false where this computer is nobody's but theirs. */
export async function finishSession(): Promise<boolean> {
  if (!(await isShared())) return false;
  await endSession();
  return true;
}

/**
 * Does something for whoever is there, whose session does not end meanwhile. Never one within another.
 * @throws when it ended before this could begin: what it keeps would be found by the next person
 */
export function duringSession<T>(task: () => Promise<T>): Promise<T> {
  const before = ended;
  return withinSession(async () => {
    if (ended !== before || (await isEnding())) throw new Error('The session has ended.');
    return task();
  });
}

/** Whether several people use this browser. */
export async function isShared(): Promise<boolean> {
  return (await readSettings()).settings.sharedComputer.value;
}

/** Whether an alarm means to look whether anybody is still there. */
export function isSessionAlarm(name: string): boolean {
  return name === ALARM;
}

/** Add it before anything is awaited. A browser without `idle` leaves the button, sleep and closing. */
export function listenToIdle(attempt: (task: () => Promise<unknown>) => void): void {
  const { idle } = browser as Partial<typeof browser>;
  idle?.setDetectionInterval(IDLE / 1_000);
  idle?.onStateChanged.addListener(() => attempt(lookWhoIsThere));
}

/** Ends the session of somebody who has gone. */
export async function lookWhoIsThere(): Promise<void> {
  if (failures > 0) settled = outcomeOf(settle());
  await sharedComputerChanged(); // or somebody would be taken for gone by what was seen before it was shared
  const { [RUN_KEY]: stored } = await browser.storage.session.get(RUN_KEY);
  const run = runSchema.safeParse(stored).data;
  if (run && (await isShared())) await look(run);
}

/** The setting may be another now. */
export async function sharedComputerChanged(): Promise<void> {
  await sessionSettled();
  await keepWatch(await isShared());
}

async function settle(): Promise<void> {
  const [shared, local, session] = await Promise.all([
    isShared(),
    browser.storage.local.get(SESSION_KEY),
    browser.storage.session.get(RUN_KEY),
  ]);
  const before = local[SESSION_KEY] as Session; // anything else counts as “open”: it was shared
  const run = runSchema.safeParse(session[RUN_KEY]).data;
  const isLeftOver = run === undefined && (shared || before !== undefined);
  if (before === 'ending' || isLeftOver) await forgetAll();
  else if (run === undefined) await browser.storage.session.set({ [RUN_KEY]: { seenAt: Date.now() } });
  else if (shared && before !== undefined) await look(run);
  await keepWatch(shared);
}

async function look(run: Run): Promise<void> {
  const now = Date.now();
  const { idle } = browser as Partial<typeof browser>;
  const state = (await idle?.queryState(IDLE / 1_000)) ?? 'active';
  const lockedAt = state === 'locked' ? (run.lockedAt ?? now) : undefined;
  const slept = now - run.seenAt >= SLEPT;
  const gone = state === 'idle' || slept || (lockedAt !== undefined && now - lockedAt >= IDLE);
  if (gone && !run.empty) return endSession();
  const next: Run = {
    seenAt: now,
    ...(lockedAt !== undefined && { lockedAt }),
    ...(run.empty && gone && { empty: true }),
  };
  await browser.storage.session.set({ [RUN_KEY]: next });
}

/** Whoever asks meanwhile waits until it is done. */
function endSession(): Promise<void> {
  const end = forgetAll();
  settled = outcomeOf(end);
  return end;
}

async function outcomeOf(work: Promise<void>): Promise<void> {
  try {
    await work;
    failures = 0;
  } catch (cause) {
    failures++;
    report(cause);
    await Promise.allSettled([
      browser.alarms.create(ALARM, { delayInMinutes: AGAIN, periodInMinutes: EVERY }),
    ]);
  }
}

/** Waits for reports that are being kept or sent; the browser must not stop us meanwhile. @throws as `forgetNow` */
function forgetAll(): Promise<void> {
  return whileAwake(() => afterSession(forgetNow));
}

/** @throws what went wrong last, after everything else was forgotten; then it is all tried again in half a minute, or at the next wake. */
async function forgetNow(): Promise<void> {
  ended++;
  const { local, session } = browser.storage;
  await local.set({ [SESSION_KEY]: 'ending' }); // pages of ours leave when they see it
  await expectWork(); // whatever stops us, somebody comes back and goes on
  const done = await inOrder([sealOrDelete, forgetPerson, () => session.clear(), startTabsAnew]);
  await session.set({ [RUN_KEY]: { seenAt: Date.now(), empty: true } satisfies Run });
  for (const step of done) if (step.status === 'rejected') throw step.reason;
  await ((await isShared()) ? local.set({ [SESSION_KEY]: 'open' }) : local.remove(SESSION_KEY));
  void drainSoon();
}

async function sealOrDelete(): Promise<void> {
  if (failures < PATIENCE) return sealOutbox();
  await sealOutbox().catch(() => forgetAllReports().then(sealOutbox));
}

async function inOrder(
  steps: readonly (() => Promise<unknown>)[],
): Promise<readonly PromiseSettledResult<unknown>[]> {
  const done: PromiseSettledResult<unknown>[] = [];
  for (const step of steps) done.push(...(await Promise.allSettled([step()])));
  return done;
}

async function keepWatch(shared: boolean): Promise<void> {
  const { local } = browser.storage;
  const { [SESSION_KEY]: before } = await local.get(SESSION_KEY);
  if (before === 'ending') return;
  if (shared && before === undefined) {
    // First: nobody looked until now, which is no sign that the computer slept.
    await browser.storage.session.set({ [RUN_KEY]: { seenAt: Date.now() } satisfies Run });
    await local.set({ [SESSION_KEY]: 'open' });
  }
  if (!shared && before !== undefined) await local.remove(SESSION_KEY);
  const isSet = (await browser.alarms.get(ALARM)) !== undefined;
  if (shared && !isSet) await browser.alarms.create(ALARM, { periodInMinutes: EVERY });
  if (!shared && isSet) await browser.alarms.clear(ALARM);
}

function report(cause: unknown): void {
  console.error('Job Red Flags: what the last person left could not be forgotten', cause);
}
