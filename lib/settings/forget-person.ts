import { browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { settingsMigrations } from './migrations';
import { SETTINGS_KEY } from './store';
import { PIN_TRIES_KEY } from './try-pin';
import { newestVersion, openVersioned } from './versioned';

/** The key in `storage.local` under which a shared computer remembers how far its session has come. */
export const SESSION_KEY = 'shared-session';

/** Settings that tell about a person. All others are the computer's, and stay for the next one. */
const PERSONAL: ReadonlySet<string> = new Set(['language', 'country', 'hereCountry']);

/** Wrong PINs stay: whoever guesses must not begin anew by pressing “finished”. */
const OF_THE_COMPUTER: ReadonlySet<string> = new Set([SETTINGS_KEY, PIN_TRIES_KEY, SESSION_KEY]);

/**
 * Leaves nothing of a person in `storage.local`: what they chose for themselves goes, and every key that is not known to be the
 * computer's own. Safe to repeat. @throws when the browser cannot write.
 */
export async function forgetPerson(): Promise<void> {
  await inTurn('settings', async () => {
    const { local } = browser.storage;
    const stored = await local.get();
    const { values } = openVersioned(stored[SETTINGS_KEY], settingsMigrations);
    const kept = Object.entries(values).filter(([name]) => !PERSONAL.has(name));
    if (kept.length < Object.keys(values).length)
      await local.set({
        [SETTINGS_KEY]: { version: newestVersion(settingsMigrations), values: Object.fromEntries(kept) },
      });
    await local.remove(Object.keys(stored).filter((key) => !OF_THE_COMPUTER.has(key)));
  });
}
