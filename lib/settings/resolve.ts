import * as z from 'zod/mini';
import {
  isSettingName,
  type Setting,
  type SettingName,
  type Settings,
  settingNames,
  settingsTable,
} from './table';

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
 * Policy over person over default, value by value; where the person may overrule policy (`language`), person over policy, unless
 * policy's own `lock` names the setting. A value that doesn't fit its schema is as good as absent, and named.
 * Chromium drops policy keys that the managed schema doesn't name; Firefox passes them on, so they are named here.
 */
export function resolveSettings(sources: {
  readonly policy: Values;
  readonly person: Values;
}): SettingsReading {
  const { [LOCK]: lock, ...policy } = sources.policy;
  const problems = [
    ...problemsOfLock(lock),
    ...problemsOf('policy', policy),
    ...problemsOf('person', sources.person),
  ];
  const locked = lockSchema.safeParse(lock).data ?? [];
  const settings = Object.fromEntries(
    settingNames.map((name) => [
      name,
      resolveOne(name, { policy: policy[name], person: sources.person[name], locked: locked.includes(name) }),
    ]),
  );
  return { settings: settings as Settings, problems }; // fromEntries forgets which key has which type; `fits` checked each
}

function resolveOne(
  name: SettingName,
  { policy, person, locked }: { policy: unknown; person: unknown; locked: boolean },
): Setting<unknown> {
  const byPolicy = policy !== undefined && fits(name, policy);
  const fixed = locked || (byPolicy && !settingsTable[name].personMayOverrule);
  if (!fixed && person !== undefined && fits(name, person)) return { value: person, origin: 'person', fixed };
  if (byPolicy) return { value: policy, origin: 'policy', fixed };
  return { value: settingsTable[name].fallback, origin: 'default', fixed };
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

/** The policy's list of settings that the person must not change, with or without a value of its own. */
const LOCK = 'lock';
const lockSchema = z.array(z.string());

function problemsOfLock(lock: unknown): SettingsProblem[] {
  if (lock === undefined) return [];
  const names = lockSchema.safeParse(lock);
  if (!names.success)
    return [
      { from: 'policy', name: LOCK, message: '“lock” must be a list of names of settings; it is ignored.' },
    ];
  return names.data
    .filter((name) => !isSettingName(name))
    .map((name) => ({
      from: 'policy',
      name: LOCK,
      message: `“lock” names “${name}”, which is not a setting of this version.`,
    }));
}
