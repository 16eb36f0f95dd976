import { browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { settingsMigrations } from './migrations';
import { read, resolveSettings, type SettingsProblem, type SettingsReading } from './resolve';
import { isSettingName, type SettingValues, settingsTable } from './table';
import { type Envelope, newestVersion, openVersioned } from './versioned';

/** The one key in `storage.local` that holds what the person chose. */
export const SETTINGS_KEY = 'settings';
/** Where damaged settings are put aside when the person chooses anew: nothing is thrown away unread. */
export const DAMAGED_SETTINGS_KEY = 'settings-damaged';

/** What a person may change; `undefined` goes back to the default. */
export type SettingsChange = { readonly [Name in keyof SettingValues]?: SettingValues[Name] | undefined };

/** Says in a sentence why a change was not kept. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * All settings as they count now, each with its origin, and what had to be ignored. Never throws.
 * @param instead as if the person had chosen this; for private windows, where nothing is stored
 */
export async function readSettings(instead: SettingsChange = {}): Promise<SettingsReading> {
  const [policy, person] = await Promise.all([readPolicy(), readPerson()]);
  const { settings, problems } = resolveSettings({
    policy: policy.values,
    person: { ...person.values, ...instead },
  });
  return { settings, problems: [...policy.problems, ...person.problems, ...problems] };
}

/**
 * Keeps what the person chose.
 * @throws SettingsError when a value is unusable, when policy fixed it, or when the browser could not store it.
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const { settings } = await readSettings();
  for (const [name, value] of Object.entries(change)) {
    if (!isSettingName(name)) throw new SettingsError(`“${name}” is not a setting of this version.`);
    if (value !== undefined && read(name, value) === undefined)
      throw new SettingsError(`“${name}” must be ${settingsTable[name].expects}.`);
    if (settings[name].fixed)
      throw new SettingsError(`“${name}” is set by the organisation that looks after this computer.`);
  }
  await inTurn('settings', async () => {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const { values, problem } = openVersioned(stored, settingsMigrations);
    const next: Envelope = {
      version: newestVersion(settingsMigrations),
      values: Object.fromEntries(
        Object.entries({ ...values, ...change }).filter(([, value]) => value !== undefined),
      ),
    };
    await write({ [SETTINGS_KEY]: next, ...(problem ? { [DAMAGED_SETTINGS_KEY]: stored } : {}) });
  });
}

/** Calls back with the new settings whenever policy or person changes them. Gives back how to stop. */
export function watchSettings(changed: (reading: SettingsReading) => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' || (area === 'local' && SETTINGS_KEY in changes))
      void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

interface Source {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly SettingsProblem[];
}

async function readPolicy(): Promise<Source> {
  try {
    return { values: await browser.storage.managed.get(), problems: [] };
  } catch {
    // Firefox throws “Managed storage manifest not found” where no policy is set; Chromium gives {}.
    return { values: {}, problems: [] };
  }
}

async function readPerson(): Promise<Source> {
  try {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const { values, problem } = openVersioned(stored, settingsMigrations);
    return { values, problems: problem ? [{ from: 'person', message: problem }] : [] };
  } catch (cause) {
    console.error('Job Red Flags: settings could not be read', cause);
    return {
      values: {},
      problems: [{ from: 'person', message: 'The browser could not read the stored settings.' }],
    };
  }
}

async function write(items: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch (cause) {
    throw new SettingsError(
      'The browser could not keep this setting: its storage is full or broken. Nothing was changed.',
      { cause },
    );
  }
}
