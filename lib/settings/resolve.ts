import * as z from 'zod/mini';
import {
  additions,
  isSettingName,
  LOCK,
  type Setting,
  type SettingName,
  type Settings,
  settingNames,
  settingsTable,
} from './table';
import { unknownParts } from './unknown-parts';

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
 * Policy over person over default, value by value; where the person decides (`language`), person over policy, unless policy's own
 * `lock` names the setting. A value that doesn't fit its schema is as good as absent, and named.
 * Chromium drops policy keys that the managed schema doesn't name, and values of another type; Firefox passes all, so they are named here.
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
      withAdditions(
        name,
        policy,
        resolveOne(name, {
          policy: policy[name],
          person: sources.person[name],
          locked: locked.includes(name),
        }),
      ),
    ]),
  );
  return { settings: settings as Settings, problems }; // fromEntries forgets which key has which type; `read` checked each
}

function resolveOne(
  name: SettingName,
  sources: { readonly policy: unknown; readonly person: unknown; readonly locked: boolean },
): Setting<unknown> {
  const { decides, fallback } = settingsTable[name];
  const policy = read(name, sources.policy);
  const person = read(name, sources.person);
  const fixed =
    sources.locked || decides === 'policy-alone' || (policy !== undefined && decides === 'policy');
  if (!fixed && person !== undefined) return { value: person, origin: 'person', fixed };
  if (policy !== undefined) return { value: policy, origin: 'policy', fixed };
  return { value: fallback, origin: 'default', fixed };
}

/** Puts before a list what policy adds to it; those entries are policy's, the rest stays whose it was. */
function withAdditions(name: SettingName, policy: Values, setting: Setting<unknown>): Setting<unknown> {
  const added = Object.entries(additions).flatMap(([key, list]) =>
    list === name ? (read(list, policy[key]) ?? []) : [],
  );
  if (added.length === 0 || !Array.isArray(setting.value)) return setting;
  return {
    ...setting,
    value: [...added, ...setting.value],
    origin: setting.origin === 'default' ? 'policy' : setting.origin,
    added: added.length,
  };
}

/** A value as it may stand under this name, without parts that this version doesn't know; nothing when it may not. */
export function read<Name extends SettingName>(
  name: Name,
  value: unknown,
): z.output<(typeof settingsTable)[Name]['schema']> | undefined {
  if (value === undefined) return undefined;
  return settingsTable[name].schema.safeParse(value).data as never; // TypeScript can't see that name and schema agree
}

function problemsOf(from: SettingsProblem['from'], values: Values): SettingsProblem[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = from === 'policy' && isAddition(key) ? additions[key] : key;
    if (!isSettingName(name)) return [{ from, name: key, message: unknownSetting(key) }];
    if (value === undefined) return [];
    const known = read(name, value);
    if (known === undefined)
      return [
        {
          from,
          name: key,
          message: `“${key}” must be ${settingsTable[name].expects}; what stands there is ignored.`,
        },
      ];
    return unknownParts(value, known, key).map((part) => ({
      from,
      name: key,
      message: `“${part}” is not known to this version; it is ignored.`,
    }));
  });
}

const unknownSetting = (name: string) => `“${name}” is not a setting of this version; it is ignored.`;

function isAddition(key: string): key is keyof typeof additions {
  return Object.hasOwn(additions, key);
}

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
