import * as z from 'zod/mini';
import { PIN_HASH } from './pin';
import { destinations, feed, help, organisation, pageAddress, reportParts } from './shapes';

/**
 * Every setting there is: what it may be, what it is when nobody chose, and how to say what it may be.
 * The keys are also those of the managed policy; `public/managed-schema.json` repeats them for Chromium, and a test compares both.
 */
export const settingsTable = {
  /** Language of everything a person reads. Nothing chosen: see `chooseLanguage`. Who can't read policy's language chooses another. */
  language: {
    decides: 'person',
    schema: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/))),
    fallback: undefined,
    expects: 'a language tag such as "vi", "pt-BR" or "zh-Hans"',
  },
  /** The reader's own country: a place there is no sign of work abroad. */
  country: {
    schema: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
    fallback: undefined,
    decides: 'policy',
    expects: 'a country code of two capital letters such as "VN"',
  },
  /** Who set this computer up, and how to reach them. */
  organisation: {
    schema: z.optional(organisation),
    fallback: undefined,
    decides: 'policy',
    expects: 'an object with a "name" of at most 200 letters and, if you like, a "contact"',
  },
  /** Where “Leave quickly” goes: a page that nobody minds seeing. */
  quickExitUrl: {
    schema: pageAddress,
    fallback: 'https://www.wikipedia.org/',
    decides: 'policy',
    expects: 'a web address that starts with https:// or http://',
  },
  /** A warning is a small neutral chip until it is opened: for someone whose screen others see. */
  quietCards: {
    schema: z.boolean(),
    fallback: false,
    decides: 'policy',
    expects: 'true or false',
  },
  /** Several people use this browser: nothing of one may be found by the next. */
  sharedComputer: {
    schema: z.boolean(),
    fallback: false,
    decides: 'policy',
    expects: 'true or false',
  },
  /** Where reports go. Policy's `destinationsToAdd` comes before the person's own. */
  destinations: {
    schema: destinations,
    fallback: [],
    decides: 'policy',
    expects:
      'a list of at most 20 objects, each with a "kind" (openrosa, webhook or file), a "name" and, but for a file, a "url" that starts with https://',
  },
  /** Where fresh rules come from. Nothing: what the build names, else only the rules that came with the extension. */
  feed: {
    schema: z.optional(feed),
    fallback: undefined,
    decides: 'policy',
    expects:
      'an object with "urls", a list of addresses that start with https:// and end with a slash, and "root", the text of the feed’s root.json',
  },
  /** Which organisations come first where help is shown, and which are left out. */
  help: {
    schema: help,
    fallback: { first: [], hide: [] },
    decides: 'policy-alone',
    expects: 'an object with "first" and "hide", each a list of ids of organisations',
  },
  /** What a person may add to a report. */
  reports: {
    schema: reportParts,
    fallback: { name: true, html: true, picture: true },
    decides: 'policy-alone',
    expects: 'an object with "name", "html" and "picture", each true or false',
  },
  /** The welcome page is one screen: somebody shows the rest in person. */
  shortWelcome: {
    schema: z.boolean(),
    fallback: false,
    decides: 'policy-alone',
    expects: 'true or false',
  },
  /** Settings are changed only after a PIN of which this is the slow hash. */
  pinHash: {
    schema: z.optional(z.string().check(z.regex(PIN_HASH))),
    fallback: undefined,
    decides: 'policy-alone',
    expects: 'a text as docs/administrators.md shows how to make it: pbkdf2-sha256$600000$salt$hash',
  },
  /** The country where the reader is now, as they told: whose help lines come first. Never found out by itself. */
  hereCountry: {
    schema: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
    fallback: undefined,
    decides: 'person',
    expects: 'a country code of two capital letters such as "KH"',
  },
} as const satisfies Readonly<Record<string, Row>>;

interface Row {
  readonly schema: z.ZodMiniType;
  /** The value when nobody chose. */
  readonly fallback: unknown;
  /**
   * Whose word counts where policy and person both speak. `person`: the person's. `policy`: policy's. `policy-alone`: what a person
   * stored counts for nothing, policy or none.
   */
  readonly decides: 'person' | 'policy' | 'policy-alone';
  /** The end of the sentence “… must be …”, for whoever wrote another value. */
  readonly expects: string;
}

/** Policy's keys that add to a list which a person has too; the list's own key replaces it. */
export const additions = { destinationsToAdd: 'destinations' } as const;

/** Policy's list of settings that the person must not change, with or without a value of its own. */
export const LOCK = 'lock';

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
  /** Of a list: how many of its first entries policy added to the person's. */
  readonly added?: number;
}
export type Settings = { readonly [Name in SettingName]: Setting<SettingValues[Name]> };

export const settingNames = Object.keys(settingsTable) as readonly SettingName[]; // Object.keys forgets the keys' type

/** Every key that a policy may have. */
export const policyKeys: readonly string[] = [...settingNames, ...Object.keys(additions), LOCK];

/** Whether `name` is a setting of this version. */
export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingsTable, name);
}
