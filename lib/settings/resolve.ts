import { isSettingName, type SettingName, type Settings, settingNames, settingsTable } from './table';

/** A value that was ignored, and why. */
export interface SettingsProblem {
  readonly from: 'policy' | 'person';
  readonly name?: string;
  readonly message: string;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Policy over person over default, value by value. A value that doesn't fit its schema is as good as absent, and named.
 * Chromium drops policy keys that the managed schema doesn't name; Firefox passes them on, so they are named here.
 */
export function resolveSettings(sources: {
  readonly policy: Values;
  readonly person: Values;
}): SettingsReading {
  const problems = [...problemsOf('policy', sources.policy), ...problemsOf('person', sources.person)];
  const settings = Object.fromEntries(
    settingNames.map((name) => {
      for (const origin of ['policy', 'person'] as const) {
        const value = sources[origin][name];
        if (value !== undefined && fits(name, value)) return [name, { value, origin }];
      }
      return [name, { value: settingsTable[name].fallback, origin: 'default' }];
    }),
  );
  return { settings: settings as Settings, problems }; // fromEntries forgets which key has which type; `fits` checked each
}

/** Whether a value may stand under this name. */
export function fits(name: SettingName, value: unknown): boolean {
  return settingsTable[name].schema.safeParse(value).success;
}

function problemsOf(from: SettingsProblem['from'], values: Values): SettingsProblem[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (!isSettingName(name))
      return [{ from, name, message: `“${name}” is not a setting of this version; it is ignored.` }];
    if (value === undefined || fits(name, value)) return [];
    return [
      {
        from,
        name,
        message: `“${name}” must be ${settingsTable[name].expects}; what stands there is ignored.`,
      },
    ];
  });
}
