import { browser } from 'wxt/browser';
import { drain, followPolicy, nextDrain, policyDestinations } from '../../lib/report';
import { readSettings } from '../../lib/settings';
import { postNameless } from './nameless';
import { whileAwake } from './while-awake';

const ALARM = 'outbox';
/** Browsers wake nobody earlier. Milliseconds. */
const SOONEST_ALARM = 30_000;
/** If the browser stops us while we send: by then the lease of what was being sent is over. Milliseconds. */
const AFTER_A_STOP = 120_000;

let soon: ReturnType<typeof setTimeout> | undefined;

/** Whether an alarm is the outbox's. */
export function isOutboxAlarm(name: string): boolean {
  return name === ALARM;
}

/**
 * Sends what is due, and has the browser wake us for the rest. The alarm is set before anything is sent: whatever stops us, somebody comes back. It
 * is never cleared, since something may be queued at that very moment; one that rings for nothing is not set again.
 */
export async function drainOutbox(): Promise<void> {
  if ((await nextDrain(Date.now())) === undefined) return;
  await expectWork();
  const may = await maySend();
  // A large report over a slow line takes minutes, and with the background its request would end.
  const next = await whileAwake(() =>
    drain({
      fetch: (...request) => fetch(...request),
      allowed: async (origin) => may && (await browser.permissions.contains({ origins: [origin] })),
      now: Date.now,
      random: Math.random,
    }),
  );
  clearTimeout(soon);
  if (next === undefined) return;
  const wait = next - Date.now();
  await browser.alarms.create(ALARM, { when: Date.now() + Math.max(wait, SOONEST_ALARM) });
  // Earlier, while we are awake.
  if (wait < SOONEST_ALARM) soon = setTimeout(() => void drainSoon(), Math.max(wait, 0));
}

/**
 * Follows policy, and has the browser keep our name to itself. Where that fails nothing may go: then each report that is due says so and waits as
 * it does for a permission, instead of being tried every two minutes in silence.
 */
async function maySend(): Promise<boolean> {
  try {
    await followPolicy(policyDestinations((await readSettings()).settings.destinations));
    await postNameless();
    return true;
  } catch (cause) {
    console.error('Job Red Flags: nothing may be sent', cause);
    return false;
  }
}

/** To be called before something is put into the outbox: from then on the browser wakes us for it. */
export async function expectWork(): Promise<void> {
  await browser.alarms.create(ALARM, { when: Date.now() + AFTER_A_STOP });
}

/** Drains, and says in the log what went wrong; the alarm stands. */
export async function drainSoon(): Promise<void> {
  await drainOutbox().catch((cause) =>
    console.error('Job Red Flags: the outbox could not be drained', cause),
  );
}
