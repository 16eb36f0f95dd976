import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { inTurn } from './in-turn';
import { isPin } from './pin';

/** The key in `storage.local` that remembers wrong PINs: neither a reload nor a restart forgets them. */
export const PIN_TRIES_KEY = 'pin-tries';

/** What came of a try, and for how many milliseconds no other is taken. */
export type PinOutcome =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly wait: number }
  /** Not even looked at. */
  | { readonly is: 'too-soon'; readonly wait: number };

const triesSchema = z.object({ wrong: z.int().check(z.gte(0)), at: z.number() });
type Tries = z.infer<typeof triesSchema>;

/** Mistypes that cost nothing; the wait after the next one; and the longest wait, in milliseconds. */
const FREE = 3;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 15 * 60_000;

/**
 * Tries a PIN, and makes whoever guesses wait: each wrong one beyond the third doubles the wait, up to a quarter of an hour.
 * @param now by the computer's clock, in milliseconds
 * @throws when the browser cannot remember the try: then there is none.
 */
export function tryPin(
  pin: string,
  { hash, now = Date.now() }: { readonly hash: string; readonly now?: number },
): Promise<PinOutcome> {
  return inTurn('pin', async () => {
    const tries = await readTries();
    const early = remaining(tries, now);
    if (early > 0) return { is: 'too-soon', wait: early };
    const counted = { wrong: tries.wrong + 1, at: now };
    await browser.storage.local.set({ [PIN_TRIES_KEY]: counted }); // before looking: a page closed meanwhile has tried all the same
    if (!(await isPin(pin, hash))) return { is: 'wrong', wait: remaining(counted, now) };
    await browser.storage.local.remove(PIN_TRIES_KEY);
    return { is: 'right' };
  });
}

/** For how many milliseconds from `now` no PIN is taken; nought when one is. */
export async function pinWait(now: number = Date.now()): Promise<number> {
  return remaining(await readTries(), now);
}

async function readTries(): Promise<Tries> {
  const stored = (await browser.storage.local.get(PIN_TRIES_KEY))[PIN_TRIES_KEY];
  return triesSchema.safeParse(stored).data ?? { wrong: 0, at: 0 };
}

/** A clock that was set back makes nobody wait longer than the whole wait. */
function remaining({ wrong, at }: Tries, now: number): number {
  if (wrong < FREE) return 0;
  const wait = Math.min(FIRST_WAIT * 2 ** (wrong - FREE), LONGEST_WAIT);
  return Math.min(Math.max(at + wait - now, 0), wait);
}
