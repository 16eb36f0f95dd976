import * as z from 'zod/mini';

const address = z.string().check(z.maxLength(2_000), z.refine(isWebAddress));

function isWebAddress(text: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(text).protocol); // URL.canParse needs Chrome 120
  } catch {
    return false;
  }
}

/**
 * Every setting there is: what it may be, what it is when nobody chose, and how to say what it may be.
 * The keys are also those of the managed policy; `public/managed-schema.json` repeats them for Chromium, and a test compares both.
 */
export const settingsTable = {
  /** Language of everything a person reads. Nothing chosen: see `chooseLanguage`. Who can't read policy's language chooses another. */
  language: {
    personMayOverrule: true,
    schema: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/))),
    fallback: undefined,
    expects: 'a language tag such as "vi", "pt-BR" or "zh-Hans"',
  },
  /** The reader's own country: a place there is no sign of work abroad. */
  country: {
    schema: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
    fallback: undefined,
    personMayOverrule: false,
    expects: 'a country code of two capital letters such as "VN"',
  },
  /** Who set this computer up, and how to reach them. */
  organisation: {
    schema: z.optional(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(200)),
        contact: z.optional(z.string().check(z.maxLength(500))),
      }),
    ),
    fallback: undefined,
    personMayOverrule: false,
    expects: 'an object with a "name" of at most 200 letters and, if you like, a "contact"',
  },
  /** Where “Leave quickly” goes: a page that nobody minds seeing. */
  quickExitUrl: {
    schema: address,
    fallback: 'https://www.wikipedia.org/',
    personMayOverrule: false,
    expects: 'a web address that starts with https:// or http://',
  },
  /** A warning is a small neutral chip until it is opened: for someone whose screen others see. */
  quietCards: {
    schema: z.boolean(),
    fallback: false,
    personMayOverrule: false,
    expects: 'true or false',
  },
} as const;

type Table = typeof settingsTable;
export type SettingName = keyof Table;
export type SettingValues = { readonly [Name in SettingName]: z.infer<Table[Name]['schema']> };

/** `policy`: an organisation fixed it. `person`: chosen here. `default`: nobody said. */
export type Origin = 'policy' | 'person' | 'default';

export interface Setting<Value> {
  readonly value: Value;
  readonly origin: Origin;
  /** Policy holds it: the person cannot change it. */
  readonly fixed: boolean;
}
export type Settings = { readonly [Name in SettingName]: Setting<SettingValues[Name]> };

export const settingNames = Object.keys(settingsTable) as readonly SettingName[]; // Object.keys forgets the keys' type

/** Whether `name` is a setting of this version. */
export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingsTable, name);
}
